package org.scorecam.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Nearest;

/** Finds the constant that a user named. */
final class Constants {
    /** Metrics that the documentation names and that are still to be built. */
    private static final Set<String> PLANNED =
            Set.of("AVERAGE_DROP", "INCREASE_IN_CONFIDENCE", "AVERAGE_GAIN", "INSERTION", "DELETION");

    private Constants() {}

    /** The constant of {@code type} that {@code name} names, in the pom's element {@code element}. */
    static <E extends Enum<E>> E find(Class<E> type, String element, @Nullable String name, Place place) {
        E[] constants = type.getEnumConstants();
        List<String> known = Arrays.stream(constants).map(Enum::name).toList();
        String all = String.join(", ", known);
        if (name == null) {
            throw place.error("<" + element + "> is missing; write one of " + all);
        }
        if (known.contains(name)) {
            return Enum.valueOf(type, name);
        }
        if (PLANNED.contains(name)) {
            throw place.error(element, name, "is not available in this version. Available: " + all);
        }
        String hint = Nearest.hint(name, known);
        throw place.error(element, name, "is not known" + (hint.isEmpty() ? "." : hint) + " Known: " + all);
    }
}

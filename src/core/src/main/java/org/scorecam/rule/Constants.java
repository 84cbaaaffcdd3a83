package org.scorecam.rule;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Nearest;

/** Finds the constant that a user named. */
final class Constants {
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
        String hint = Nearest.hint(name, known);
        throw place.error(element, name, "is not known" + (hint.isEmpty() ? "." : hint) + " Known: " + all);
    }
}

package org.scorecam.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;

/** Orders violations by how far the value is from the limit, {@code |value - limit| / |limit|}, then by name. */
final class Severity {
    /** Instead of a limit of 0, which a share cannot be taken of. */
    private static final double TINY = 1e-9;

    private static final Comparator<@Nullable ClassLabel> BY_CLASS =
            Comparator.nullsFirst(Comparator.comparing(ClassLabel::index, Comparator.nullsLast(Integer::compare))
                    .thenComparing(ClassLabel::label));

    static final Comparator<Violation> WORST_FIRST = Comparator.comparingDouble(Severity::distance)
            .reversed()
            .thenComparing(violation -> violation.scope().suite())
            .thenComparing(violation -> violation.scope().subject())
            .thenComparing(violation -> violation.scope().explained(), BY_CLASS)
            .thenComparing(Violation::message);

    private Severity() {}

    /** By index, classes without one last, then by label. */
    static Comparator<@Nullable ClassLabel> byClass() {
        return BY_CLASS;
    }

    private static double distance(Violation violation) {
        double limit = limit(violation).doubleValue();
        return Math.abs(violation.value() - limit) / Math.max(Math.abs(limit), TINY);
    }

    private static BigDecimal limit(Violation violation) {
        BigDecimal limit = violation.share() != null ? violation.share() : violation.minimum();
        if (limit == null) {
            limit = violation.maximum();
        }
        if (limit == null) {
            throw new IllegalStateException("a violation of no limit: " + violation.message());
        }
        return limit;
    }
}

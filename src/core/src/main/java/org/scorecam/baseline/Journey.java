package org.scorecam.baseline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;

/**
 * How far approved maps have come from the first ones that were approved, step by step: the sum of {@code 1 - MAP_CORRELATION} over
 * the approvals since. Each step was looked at; what they add up to was not.
 *
 * @param moved what was approved and has moved, the farthest first
 * @param most how far one may come, {@code 1 -} the limit on MAP_CORRELATION
 */
record Journey(List<Approved> moved, BigDecimal most) {
    private static final int NAMED = 5;

    /** @param limits on drift that the user sets; null for the default ones */
    static Journey of(Comparison comparison, @Nullable Rule limits) {
        List<Approved> moved = comparison.changes().values().stream()
                .map(Change::then)
                .filter(each -> each.moved() > 0)
                .sorted(Comparator.<Approved>comparingDouble(Approved::moved).reversed())
                .toList();
        BigDecimal minimum = (limits == null ? DriftDefaults.limits() : limits.limits())
                .stream()
                        .filter(limit -> limit.metric() == Metric.MAP_CORRELATION)
                        .map(Limit::minimum)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(() -> DriftDefaults.limits().get(0).minimum());
        return new Journey(moved, BigDecimal.ONE.subtract(Objects.requireNonNull(minimum)));
    }

    Optional<String> sentence() {
        return moved.stream()
                .findFirst()
                .map(farthest -> moved.size() + " of the approved maps "
                        + (moved.size() == 1 ? "has" : "have")
                        + " moved since the first ones were approved, at most "
                        + rounded(farthest.moved(), RoundingMode.HALF_UP)
                        + " (the sum of 1 - map correlation; " + farthest.id() + ").");
    }

    /** One step was seen beside the first map: only of several is the sum more than what a person has looked at. */
    Optional<String> warning(String name, String approve) {
        List<Approved> far = moved.stream()
                .filter(each -> each.times() > 1 && each.moved() > most.doubleValue())
                .toList();
        return far.isEmpty()
                ? Optional.empty()
                : Optional.of(far.size() + " of the approved maps "
                        + (far.size() == 1 ? "has" : "have")
                        + " come farther from the first ones approved than the limit on drift, "
                        + most.toPlainString() + ", by steps that each were approved: "
                        + far.stream()
                                .limit(NAMED)
                                .map(each -> each.id() + " by " + rounded(each.moved(), RoundingMode.CEILING))
                                .collect(Collectors.joining(", "))
                        + (far.size() > NAMED ? ", ... and " + (far.size() - NAMED) + " more" : "")
                        + ". Look at them in the report; if they are right, begin anew: move " + name
                        + " away, run a check, and " + approve);
    }

    private static String rounded(double value, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(2, mode).toPlainString();
    }
}

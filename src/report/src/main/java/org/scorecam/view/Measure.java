package org.scorecam.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.rule.Limit;

/**
 * One metric of one explanation.
 *
 * @param metric what was measured
 * @param unit how it is read
 * @param value as people read it; the lower bound where only bounds are known
 * @param other the upper bound, null where the value is known
 * @param minimum the lower limit, null if there is none
 * @param maximum the upper limit, null if there is none
 * @param state what the limits say of it
 * @param bar the same as a bar
 */
public record Measure(
        Metric metric,
        Unit unit,
        String value,
        @Nullable String other,
        @Nullable String minimum,
        @Nullable String maximum,
        State state,
        Bar bar) {
    /** What limits say of a value. */
    public enum State {
        /** No limit applies. */
        FREE,
        KEPT,
        BROKEN,
        /** Broken, but so few explanations break it that its share is kept. */
        TOLERATED
    }

    /** What was measured on {@code explanation}, in the metrics' order. */
    static List<Measure> of(Explanation explanation, List<Limit> limits) {
        Map<Metric, Interval> metrics = new TreeMap<>();
        Partial partial = explanation.map().partial();
        if (partial != null) {
            metrics.putAll(partial.bounds());
        }
        explanation.metrics().forEach((metric, value) -> metrics.put(metric, Interval.of(value)));
        return metrics.entrySet().stream()
                .map(entry -> of(
                        entry.getKey(),
                        entry.getValue(),
                        limits,
                        explanation.assessment().below().contains(entry.getKey())))
                .toList();
    }

    /** A value that is known, or the bounds of one that is not: the bar ends at the bound that decides. */
    private static Measure of(Metric metric, Interval value, List<Limit> limits, boolean below) {
        Measure low = of(metric, value.low(), limits, below);
        if (value.low() == value.high()) {
            return low;
        }
        Measure high = of(metric, value.high(), limits, below);
        Measure decides = high.state() == State.KEPT || high.state() == State.FREE ? low : high;
        return new Measure(
                metric,
                low.unit(),
                low.value(),
                high.value(),
                low.minimum(),
                low.maximum(),
                decides.state(),
                decides.bar());
    }

    private static Measure of(Metric metric, double value, List<Limit> limits, boolean below) {
        Unit unit = Unit.of(metric, null);
        BigDecimal minimum = null;
        BigDecimal maximum = null;
        State state = State.FREE;
        for (Limit limit : limits) {
            if (limit.metric() != metric) {
                continue;
            }
            minimum = tighter(minimum, limit.minimum(), 1);
            maximum = tighter(maximum, limit.maximum(), -1);
            state = worse(state, judged(value, limit, below));
        }
        return new Measure(
                metric,
                unit,
                Digits.of(value, unit, minimum, maximum),
                null,
                minimum == null ? null : Digits.of(minimum, unit),
                maximum == null ? null : Digits.of(maximum, unit),
                state,
                Bar.of(metric, value, minimum, maximum));
    }

    private static @Nullable BigDecimal tighter(@Nullable BigDecimal one, @Nullable BigDecimal other, int sign) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return sign * one.compareTo(other) >= 0 ? one : other;
    }

    private static State judged(double value, Limit limit, boolean below) {
        if (limit.isKeptBy(value)) {
            return State.KEPT;
        }
        return limit.share() != null && below ? State.TOLERATED : State.BROKEN;
    }

    private static State worse(State one, State other) {
        List<State> order = List.of(State.FREE, State.KEPT, State.TOLERATED, State.BROKEN);
        return order.indexOf(one) >= order.indexOf(other) ? one : other;
    }
}

package org.scorecam.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.result.RunResult;
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
        TOLERATED,
        /** Broken, but waived. */
        WAIVED
    }

    /** What was measured on {@code explanation}, in the metrics' order. */
    static List<Measure> of(RunResult run, Explanation explanation) {
        return of(
                explanation,
                run.limitsOn(explanation),
                run.waivedOn(explanation).stream()
                        .map(waived -> waived.violation().metric())
                        .collect(Collectors.toSet()));
    }

    /** @param waived whose limits it may break */
    static List<Measure> of(Explanation explanation, List<Limit> limits, Set<Metric> waived) {
        Map<Metric, Interval> metrics = new TreeMap<>();
        Partial partial = explanation.map().partial();
        if (partial != null) {
            metrics.putAll(partial.bounds());
        }
        explanation.metrics().forEach((metric, value) -> metrics.put(metric, Interval.of(value)));
        return metrics.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), limits, limit -> beyond(explanation, limit, waived)))
                .toList();
    }

    /** A value that is known, or the bounds of one that is not: the bar ends at the bound that decides. */
    private static Measure of(Metric metric, Interval value, List<Limit> limits, Function<Limit, State> beyond) {
        Measure low = of(metric, value.low(), limits, beyond);
        if (value.low() == value.high()) {
            return low;
        }
        Measure high = of(metric, value.high(), limits, beyond);
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

    private static Measure of(Metric metric, double value, List<Limit> limits, Function<Limit, State> beyond) {
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
            state = worse(state, limit.isKeptBy(value) ? State.KEPT : beyond.apply(limit));
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

    /** What comes of a limit that is not kept. */
    private static State beyond(Explanation explanation, Limit limit, Set<Metric> waived) {
        if (waived.contains(limit.metric())) {
            return State.WAIVED;
        }
        boolean isTolerated =
                limit.share() != null && explanation.assessment().below().contains(limit.metric());
        return isTolerated ? State.TOLERATED : State.BROKEN;
    }

    private static State worse(State one, State other) {
        List<State> order = List.of(State.FREE, State.KEPT, State.TOLERATED, State.WAIVED, State.BROKEN);
        return order.indexOf(one) >= order.indexOf(other) ? one : other;
    }
}

package org.scorecam.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.rule.Statistic;

/**
 * One metric over all explanations that have it.
 *
 * @param metric what was measured
 * @param count of explanations
 * @param mean of the values; for a yes or no the share of yes
 * @param range the interval of the mean; null where there is none, as over several suites
 * @param median null for a yes or no
 * @param smallest null for a yes or no
 * @param largest null for a yes or no
 */
public record Spread(
        Metric metric,
        int count,
        String mean,
        @Nullable Range range,
        @Nullable String median,
        @Nullable String smallest,
        @Nullable String largest) {
    /**
     * Sums up.
     *
     * @param values at least one
     * @param interval of their mean; null where it is not known
     */
    static Spread of(Metric metric, List<Double> values, @Nullable Interval interval) {
        Unit unit = Unit.of(metric, Statistic.MEAN);
        boolean answer = Unit.of(metric, null) == Unit.ANSWER;
        return new Spread(
                metric,
                values.size(),
                Digits.of(Statistic.MEAN.of(values), unit),
                interval == null ? null : Range.of(interval, unit),
                answer ? null : Digits.of(Statistic.MEDIAN.of(values), unit),
                answer ? null : Digits.of(Statistic.MIN.of(values), unit),
                answer ? null : Digits.of(Statistic.MAX.of(values), unit));
    }
}

package org.scorecam.rule;

import java.util.Collection;
import java.util.List;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Statistics;

/**
 * How many values become one. Percentiles lie between the closest ranks by linear interpolation, as NumPy's do
 * ({@link Statistics#percentile}).
 */
public enum Statistic {
    MEAN("mean", -1),
    MEDIAN("median", 50),
    MIN("smallest", 0),
    MAX("largest", 100),
    P05("5th percentile of", 5),
    P10("10th percentile of", 10),
    P90("90th percentile of", 90),
    P95("95th percentile of", 95);

    private final String phrase;
    private final int percent;

    Statistic(String phrase, int percent) {
        this.phrase = phrase;
        this.percent = percent;
    }

    /** What stands before a metric's name in a sentence: {@code mean}, {@code 5th percentile of}. */
    public String phrase() {
        return phrase;
    }

    /** Which percentile it is; below 0 for the mean. */
    int percent() {
        return percent;
    }

    /**
     * The statistic, whatever the order of the values.
     *
     * @param values at least one, all finite
     */
    public double of(Collection<Double> values) {
        return this == MEAN ? Statistics.mean(values) : Statistics.percentile(values, percent);
    }

    /**
     * Where the statistic of values lies that lie in intervals: it is monotone in each.
     *
     * @param values at least one
     */
    Interval of(List<Interval> values) {
        double low = of(values.stream().map(Interval::low).toList());
        return new Interval(
                low, Math.max(low, of(values.stream().map(Interval::high).toList())));
    }
}

package org.scorecam.rule;

import java.util.Map;
import java.util.Optional;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;

/** What a suite has as a whole, see {@link Metric#isOfSuite}. */
public interface SuiteValues {
    /** Those that are known. */
    Map<Metric, Double> values();

    /**
     * In which interval one of them lies.
     *
     * @param confidence (0, 1)
     * @return empty where it is made of fewer than {@link Samples#LEAST}
     */
    Optional<Counted> interval(Metric metric, double confidence);

    /**
     * An interval, and of how much it is.
     *
     * @param of how many photos or explanations, as {@link ConfidentSentence} names them
     */
    record Counted(Interval interval, int of) {}
}

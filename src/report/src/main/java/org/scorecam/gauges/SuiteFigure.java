package org.scorecam.gauges;

import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;

/**
 * What a metric comes to over a suite.
 *
 * @param isMean whether it is the mean over explanations; else a value that the suite has as a whole
 * @param value the mean, or the value
 * @param interval between what it lies with a confidence of 95 %; null where that is not known
 * @param explanations how many it was taken over; 0 where that is not known
 */
public record SuiteFigure(
        Metric metric,
        boolean isMean,
        double value,
        @Nullable Interval interval,
        int explanations) {}

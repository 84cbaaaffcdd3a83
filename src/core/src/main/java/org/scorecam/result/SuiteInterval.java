package org.scorecam.result;

import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.rule.Statistic;

/**
 * What a metric comes to over a suite or over one class of it, and between what it lies with a confidence of 95 %.
 *
 * @param explained the class; null for the whole suite
 * @param statistic null for a value that a suite has as a whole
 * @param value the statistic
 * @param interval around it
 * @param explanations of how many it is, at least two; of photos, for stamps and random models
 */
public record SuiteInterval(
        @Nullable ClassLabel explained,
        Metric metric,
        @Nullable Statistic statistic,
        double value,
        Interval interval,
        int explanations) {}

package org.scorecam.result;

import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Method.Variant;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;

/**
 * What a metric of the maps by one of the compared methods comes to over a suite.
 *
 * @param method the judged one or one that it is compared with
 * @param mean over the explanations that have it
 * @param interval in which it lies with a confidence of 95 %; null for one explanation
 * @param explanations how many have it, at least one
 */
public record MethodMean(
        Variant method,
        Metric metric,
        double mean,
        @Nullable Interval interval,
        int explanations) {}

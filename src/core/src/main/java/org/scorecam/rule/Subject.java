package org.scorecam.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Method.Variant;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;

/**
 * One explanation, as rules see it.
 *
 * @param id which one
 * @param background whether the class has no boxes, so that metrics which need boxes do not apply
 * @param error whether it ended in an ERROR, so that there are no metrics
 * @param metrics what was measured
 * @param bounds between which values lie that were not measured, as what is known decides the limits on them
 * @param estimated whether the bounds are estimates, which may be wrong
 * @param compared what was measured on its maps by other methods
 * @param approved what was measured when it was approved; empty where it was not
 */
public record Subject(
        ExplanationId id,
        boolean background,
        boolean error,
        Map<Metric, Double> metrics,
        Map<Metric, Interval> bounds,
        boolean estimated,
        Map<Variant, Map<Metric, Double>> compared,
        Map<Metric, Double> approved) {
    /** One that is compared with nothing but what was approved. */
    public Subject(
            ExplanationId id,
            boolean background,
            boolean error,
            Map<Metric, Double> metrics,
            Map<Metric, Interval> bounds,
            boolean estimated,
            Map<Metric, Double> approved) {
        this(id, background, error, metrics, bounds, estimated, Map.of(), approved);
    }

    /** One of which nothing was approved. */
    public Subject(
            ExplanationId id,
            boolean background,
            boolean error,
            Map<Metric, Double> metrics,
            Map<Metric, Interval> bounds,
            boolean estimated) {
        this(id, background, error, metrics, bounds, estimated, Map.of());
    }

    /** What was measured on the map of a method; null for the judged map. */
    public Map<Metric, Double> metrics(@Nullable Variant method) {
        return method == null ? metrics : compared.getOrDefault(method, Map.of());
    }

    /** One of which everything was measured. */
    public Subject(ExplanationId id, boolean background, boolean error, Map<Metric, Double> metrics) {
        this(id, background, error, metrics, Map.of(), false);
    }
}

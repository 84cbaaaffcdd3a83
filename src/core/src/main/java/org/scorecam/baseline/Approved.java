package org.scorecam.baseline;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Heatmap;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.Gone;
import org.scorecam.rule.ExplanationId;

/**
 * One explanation in the form in which a baseline keeps it. A new one is compared in the same form, so that what has not
 * changed has not drifted at all.
 *
 * @param id which explanation: one of a class that the model has
 * @param sha256 of the photo's file, lower-case hex
 * @param map {@code L} (h, w) to the scale on which its largest value is 1, in steps of 1/255
 * @param massInBox [0, 1]; null for a background class
 * @param probability of the explained class, [0, 1]
 * @param predicted the class with the largest score
 * @param metrics what else was measured on it alone, of what is better high or low; empty in a baseline of an earlier version
 * @param moved how far the map has come from the first one that was approved: the sum of {@code 1 - MAP_CORRELATION} over the times
 *     that another one was approved in its place
 * @param times how often that was
 */
public record Approved(
        ExplanationId id,
        String sha256,
        Heatmap map,
        @Nullable Double massInBox,
        double probability,
        ClassLabel predicted,
        Map<Metric, Double> metrics,
        double moved,
        int times) {
    /** The first one approved, of which nothing else is known. */
    public Approved(
            ExplanationId id,
            String sha256,
            Heatmap map,
            @Nullable Double massInBox,
            double probability,
            ClassLabel predicted) {
        this(id, sha256, map, massInBox, probability, predicted, Map.of(), 0, 0);
    }

    public Approved {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        map = Heatmap.ofBytes(map.height(), map.width(), scaled(map).bytes());
    }

    /**
     * So that its largest value is 1, as it is to a step of 1/255 for all but the maps of classes with next to no probability:
     * those are so small, by the epsilon in their range, that the steps would leave nothing of them, and any two would agree.
     */
    private static Heatmap scaled(Heatmap map) {
        float max = map.max();
        if (max == 0 || Math.round(255 * max) >= 255) {
            return map;
        }
        float[] values = map.values();
        for (int i = 0; i < values.length; i++) {
            values[i] /= max;
        }
        return new Heatmap(map.height(), map.width(), values);
    }

    /** The explanation in this form; empty for an ERROR, and where limits were proven before there was a map. */
    public static Optional<Approved> of(Explanation explanation) {
        if (explanation.outcome() == Outcome.ERROR || explanation.map().heatmap() == null) {
            return Optional.empty();
        }
        return Optional.of(new Approved(
                explanation.id(),
                found(explanation.photo().sha256()),
                found(explanation.map().heatmap()),
                explanation.metrics().get(Metric.MASS_IN_BOX),
                found(explanation.probability()),
                found(explanation.predicted()).label(),
                kept(explanation.metrics()),
                0,
                0));
    }

    /** What a later value may be worse than: of an explanation alone, and not among the other fields. */
    private static Map<Metric, Double> kept(Map<Metric, Double> metrics) {
        return metrics.entrySet().stream()
                .filter(each -> each.getKey().better() != Metric.Better.NEITHER)
                .filter(each -> !each.getKey().needsBaseline())
                .filter(each -> each.getKey() != Metric.MASS_IN_BOX && each.getKey() != Metric.PROBABILITY)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All that was measured on it and is kept. */
    Map<Metric, Double> values() {
        Map<Metric, Double> values = new TreeMap<>(metrics);
        values.put(Metric.PROBABILITY, probability);
        if (massInBox != null) {
            values.put(Metric.MASS_IN_BOX, massInBox);
        }
        return values;
    }

    /** The same, with what else was measured. */
    Approved with(Map<Metric, Double> measured) {
        return new Approved(id, sha256, map, massInBox, probability, predicted, measured, moved, times);
    }

    /** The same, whose map has come that far, in so many approvals. */
    Approved moved(double sum, int times) {
        return new Approved(id, sha256, map, massInBox, probability, predicted, metrics, sum, times);
    }

    /** What it is compared by. */
    public ApprovedKey key() {
        return ApprovedKey.of(id);
    }

    /** As results name what is not explained any more. */
    public Gone asGone() {
        return new Gone(id, massInBox, probability, predicted);
    }

    private static <T> T found(@Nullable T value) {
        return Objects.requireNonNull(value, "an explanation that is no ERROR has a digest and a map");
    }
}

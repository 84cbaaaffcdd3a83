package org.scorecam.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Heatmap;
import org.scorecam.metric.Metric;

/**
 * An explanation as a person approved it, beside the one of today.
 *
 * @param map {@code L} (h, w) of today's size, [0, 1], in steps of 1/255
 * @param massInBox [0, 1]; null for a background class
 * @param probability of the explained class, [0, 1]
 * @param predicted the class with the largest score
 * @param photoChanged whether the photo's file is another one today
 * @param shift how the map's centre of mass has moved since; null where one of the two maps has no mass, and so no centre
 * @param metrics what else was measured when it was approved, of what is better high or low
 * @param moved how far the approved map has come from the first one that was approved
 */
public record Before(
        Heatmap map,
        @Nullable Double massInBox,
        double probability,
        ClassLabel predicted,
        boolean photoChanged,
        @Nullable Shift shift,
        Map<Metric, Double> metrics,
        double moved) {
    /** Of which nothing else is known, and which is the first one approved. */
    public Before(
            Heatmap map,
            @Nullable Double massInBox,
            double probability,
            ClassLabel predicted,
            boolean photoChanged,
            @Nullable Shift shift) {
        this(map, massInBox, probability, predicted, photoChanged, shift, Map.of(), 0);
    }

    /** All that was measured when it was approved and is kept. */
    Map<Metric, Double> approved() {
        Map<Metric, Double> all = new EnumMap<>(Metric.class);
        all.putAll(metrics);
        all.put(Metric.PROBABILITY, probability);
        if (massInBox != null) {
            all.put(Metric.MASS_IN_BOX, massInBox);
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * A way on the model's input, in its diagonals.
     *
     * @param x to the right
     * @param y to the bottom
     */
    public record Shift(double x, double y) {}
}

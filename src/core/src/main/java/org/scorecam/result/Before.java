package org.scorecam.result;

import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Heatmap;

/**
 * An explanation as a person approved it, beside the one of today.
 *
 * @param map {@code L} (h, w) of today's size, [0, 1], in steps of 1/255
 * @param massInBox [0, 1]; null for a background class
 * @param probability of the explained class, [0, 1]
 * @param predicted the class with the largest score
 * @param photoChanged whether the photo's file is another one today
 * @param shift how the map's centre of mass has moved since; null where one of the two maps has no mass, and so no centre
 */
public record Before(
        Heatmap map,
        @Nullable Double massInBox,
        double probability,
        ClassLabel predicted,
        boolean photoChanged,
        @Nullable Shift shift) {
    /**
     * A way on the model's input, in its diagonals.
     *
     * @param x to the right
     * @param y to the bottom
     */
    public record Shift(double x, double y) {}
}

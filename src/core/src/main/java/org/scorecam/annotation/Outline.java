package org.scorecam.annotation;

import java.util.Arrays;
import java.util.List;
import org.scorecam.image.Box;

/**
 * Polygons around an object; an object that something hides in part has several.
 *
 * @param polygons each {@code x1, y1, x2, y2, …}, three points at least, closed from the last to the first
 */
@SuppressWarnings("ArrayRecordComponent") // points are handed on, never compared
public record Outline(List<double[]> polygons) {
    public Outline {
        polygons = List.copyOf(polygons);
    }

    static Outline of(List<double[]> polygons) {
        return new Outline(polygons);
    }

    /** The smallest box around all points. */
    public Box hull() {
        return new Box(extreme(0, false), extreme(1, false), extreme(0, true), extreme(1, true));
    }

    private double extreme(int axis, boolean largest) {
        double found = largest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (double[] polygon : polygons) {
            for (int i = axis; i < polygon.length; i += 2) {
                found = largest ? Math.max(found, polygon[i]) : Math.min(found, polygon[i]);
            }
        }
        return found;
    }

    Outline scaled(double across, double down) {
        return new Outline(polygons.stream()
                .map(polygon -> {
                    double[] scaled = Arrays.copyOf(polygon, polygon.length);
                    for (int i = 0; i < scaled.length; i++) {
                        scaled[i] *= i % 2 == 0 ? across : down;
                    }
                    return scaled;
                })
                .toList());
    }
}

package org.scorecam.metric;

import java.util.List;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;

/**
 * Does the map's maximum lie in a box, or near one? Zhang et al., Top-down Neural Attention by Excitation Backprop, IJCV
 * 2018; the tolerance is TorchRay's: a disc around the maximum, measured in the photo, that meets a box is a hit.
 *
 * <p>The maximum is at its pixel's centre. Where the input's axes are scaled differently, the disc is an ellipse there:
 * {@code (dx / scaleX)^2 + (dy / scaleY)^2 <= tolerance^2}, with {@code (dx, dy)} from the maximum to the nearest point
 * of the box.
 *
 * @param boxes in pixels of the model's input
 * @param scaleX pixels of the input for one of the photo, along x
 * @param scaleY pixels of the input for one of the photo, along y
 * @param tolerance in pixels of the photo
 */
record PointingGame(List<Box> boxes, double scaleX, double scaleY, double tolerance) {
    /**
     * Whether every maximum of {@code map} is near a box; a constant map points nowhere and misses.
     *
     * @param map of the model's input's size
     */
    boolean isHit(Heatmap map) {
        return isHit(map.values(), map.width(), map.max());
    }

    /**
     * The same of a map's values.
     *
     * @param values row by row
     * @param width of a row
     * @param max the largest of them
     */
    boolean isHit(float[] values, int width, float max) {
        boolean constant = true;
        for (int i = 0; i < values.length; i++) {
            int y = i / width;
            if (values[i] < max) {
                constant = false;
            } else if (!isNearABox(i - y * width + 0.5, y + 0.5)) {
                return false;
            }
        }
        return !constant;
    }

    private boolean isNearABox(double x, double y) {
        return boxes.stream().anyMatch(box -> {
            double dx = outside(x, box.xMin(), box.xMax()) / scaleX;
            double dy = outside(y, box.yMin(), box.yMax()) / scaleY;
            return dx * dx + dy * dy <= tolerance * tolerance;
        });
    }

    private static double outside(double position, double low, double high) {
        return Math.max(0, Math.max(low - position, position - high));
    }
}

package org.scorecam.cam;

import org.scorecam.outcome.ExplanationException;

/**
 * The masks of one photo at the layer's resolution: {@code B_k = max(A_k, 0)}, {@code H_k = (B_k - min B_k) / (max B_k -
 * min B_k + 1e-8)}, in [0, 1]. A channel whose {@code B_k} is constant has a mask of zeros, contributes nothing, and need
 * never be run.
 */
final class Masks {
    private static final double EPSILON = 1e-8;

    private final LayerShape shape;
    private final float[] values;
    private final int[] varying;
    private final int[][] groups;

    private Masks(LayerShape shape, float[] values, int[] varying) {
        this.shape = shape;
        this.values = values;
        this.varying = varying;
        groups = EqualMasks.groups(values, shape.cells(), varying);
    }

    /**
     * @param activations {@code A}, (K, h, w)
     * @throws ExplanationException if an activation is NaN or infinite
     */
    static Masks of(float[] activations, LayerShape shape) {
        float[] values = new float[activations.length];
        int[] varying = new int[shape.channels()];
        int count = 0;
        for (int k = 0; k < shape.channels(); k++) {
            if (normalise(activations, values, k, shape.cells())) {
                varying[count++] = k;
            }
        }
        return new Masks(shape, values, java.util.Arrays.copyOf(varying, count));
    }

    /** Writes {@code H_k}; false where {@code B_k} is constant. Constancy is tested exactly, before any division. */
    private static boolean normalise(float[] activations, float[] values, int k, int cells) {
        int from = k * cells;
        float min = Float.POSITIVE_INFINITY;
        float max = 0;
        for (int i = from; i < from + cells; i++) {
            if (!Float.isFinite(activations[i])) {
                throw new ExplanationException("channel " + k + " of the target layer has an activation that is "
                        + activations[i] + ": check the input settings (scale, mean, std), then the model's weights");
            }
            values[i] = Math.max(activations[i], 0);
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        double range = (double) max - min + EPSILON;
        for (int i = from; i < from + cells; i++) {
            values[i] = max == min ? 0 : (float) (((double) values[i] - min) / range);
        }
        return max != min;
    }

    /** The channels whose map is not constant, in ascending order. Not to be changed. */
    int[] varying() {
        return varying;
    }

    /** The varying channels in groups of equal masks, see {@link EqualMasks#groups}. Not to be changed. */
    int[][] groups() {
        return groups;
    }

    /** All {@code H}, (K, h, w). Not to be changed. */
    float[] values() {
        return values;
    }

    /** {@code H_k} rounded to steps of 1/255, for people to look at. */
    Heatmap rounded(int k) {
        float[] map = new float[shape.cells()];
        for (int i = 0; i < map.length; i++) {
            map[i] = Math.round(values[k * map.length + i] * 255f) / 255f;
        }
        return new Heatmap(shape.height(), shape.width(), map);
    }
}

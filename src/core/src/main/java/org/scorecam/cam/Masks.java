package org.scorecam.cam;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Masking.Activations;
import org.scorecam.cam.Masking.MaskNormalisation;
import org.scorecam.outcome.ExplanationException;

/**
 * The masks of one photo at the layer's resolution: {@code B_k} as {@link Masking#activations} says, {@code H_k = (B_k - min) /
 * (max - min + epsilon)}. With {@link MaskNormalisation#BEFORE_UPSAMPLING} the extremes are those of {@code B_k}, and {@code
 * H_k} is in [0, 1]. With {@link MaskNormalisation#AFTER_UPSAMPLING} they are those of {@code B_k} upsampled; as upsampling is
 * linear and keeps constants, {@code H_k} upsampled is then what upsampling first and normalising after gives, and may itself
 * reach beyond [0, 1]. A channel whose {@code B_k} is constant, exactly, has a mask of zeros.
 */
final class Masks {
    private final LayerShape shape;
    private final boolean rectified;
    private final float[] activations;
    private final float[] values;
    private final int[] varying;
    private final int[] constant;

    private Masks(LayerShape shape, boolean rectified, float[] activations, float[] values, boolean[] varies) {
        this.shape = shape;
        this.rectified = rectified;
        this.activations = activations;
        this.values = values;
        varying = IntStream.range(0, varies.length).filter(k -> varies[k]).toArray();
        constant = IntStream.range(0, varies.length).filter(k -> !varies[k]).toArray();
    }

    /**
     * @param activations {@code A}, (K, h, w); not copied
     * @param input to which masks are upsampled
     */
    static Masks of(float[] activations, LayerShape shape, Masking masking, InputShape input) {
        Range range = new Range(shape, masking, input);
        boolean rectified = masking.activations() == Activations.RECTIFIED;
        float[] values = new float[activations.length];
        boolean[] varies = new boolean[shape.channels()];
        for (int k = 0; k < varies.length; k++) {
            take(activations, values, k, shape.cells(), rectified);
            varies[k] = range.normalise(values, k);
        }
        return new Masks(shape, rectified, activations, values, varies);
    }

    /** @throws ExplanationException if an activation is NaN or infinite */
    static void requireFinite(float[] activations, LayerShape shape) {
        for (int i = 0; i < activations.length; i++) {
            if (!Float.isFinite(activations[i])) {
                throw new ExplanationException("channel " + i / shape.cells()
                        + " of the target layer has an activation that is " + activations[i]
                        + ": check the input settings (scale, mean, std), then the model's weights");
            }
        }
    }

    /** Writes {@code B_k}. */
    private static void take(float[] activations, float[] values, int k, int cells, boolean rectified) {
        int from = k * cells;
        for (int i = from; i < from + cells; i++) {
            values[i] = rectified ? Math.max(activations[i], 0) : activations[i];
        }
    }

    /** Makes {@code H_k} of {@code B_k}, with room that is used for all channels. */
    private static final class Range {
        private final int cells;
        private final double epsilon;
        private final @Nullable Bilinear upsampling;
        private final float[][] wide;
        private final float[] line;
        private final float[] extremes = new float[2];

        Range(LayerShape shape, Masking masking, InputShape input) {
            cells = shape.cells();
            epsilon = masking.epsilon();
            upsampling = masking.normalisation() == MaskNormalisation.AFTER_UPSAMPLING
                    ? new Bilinear(shape.height(), shape.width(), input.height(), input.width(), masking.upsampling())
                    : null;
            wide = upsampling == null ? new float[0][] : upsampling.widened();
            line = new float[input.width()];
        }

        /** False where {@code B_k} is constant: that is tested exactly, before any division. */
        boolean normalise(float[] values, int k) {
            int from = k * cells;
            float min = Float.POSITIVE_INFINITY;
            float max = Float.NEGATIVE_INFINITY;
            for (int i = from; i < from + cells; i++) {
                min = Math.min(min, values[i]);
                max = Math.max(max, values[i]);
            }
            if (min == max) {
                Arrays.fill(values, from, from + cells, 0);
                return false;
            }
            if (upsampling != null) {
                upsampling.extremes(values, from, wide, line, extremes);
                min = extremes[0];
                max = extremes[1];
            }
            double range = (double) max - min + epsilon;
            for (int i = from; i < from + cells; i++) {
                values[i] = range == 0 ? 0 : (float) (((double) values[i] - min) / range);
            }
            return true;
        }
    }

    /** K. */
    int channels() {
        return shape.channels();
    }

    /** {@code h w}. */
    int cells() {
        return shape.cells();
    }

    /** The channels whose map is not constant, in ascending order. Not to be changed. */
    int[] varying() {
        return varying;
    }

    /** The other channels, in ascending order: their masks are zero everywhere. Not to be changed. */
    int[] constant() {
        return constant;
    }

    /** {@code B_k[i]}. */
    float activation(int k, int cell) {
        float value = activations[k * shape.cells() + cell];
        return rectified ? Math.max(value, 0) : value;
    }

    /** The varying channels in groups of equal masks, see {@link EqualMasks#groups}; found at each call. */
    int[][] groups() {
        return EqualMasks.groups(values, shape.cells(), varying);
    }

    /** All {@code H}, (K, h, w). Not to be changed. */
    float[] values() {
        return values;
    }

    /** {@code H_k} within [0, 1], rounded to steps of 1/255, to be shown. */
    Heatmap rounded(int k) {
        float[] map = new float[shape.cells()];
        for (int i = 0; i < map.length; i++) {
            map[i] = Math.round(Math.min(Math.max(values[k * map.length + i], 0), 1) * 255f) / 255f;
        }
        return new Heatmap(shape.height(), shape.width(), map);
    }
}

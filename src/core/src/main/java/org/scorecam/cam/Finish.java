package org.scorecam.cam;

import java.util.Arrays;
import org.scorecam.cam.Summing.MapNormalisation;
import org.scorecam.cam.Summing.SummedAt;

/**
 * The last step, from {@code sum_k w_k H_k} or {@code sum_k w_k B_k} at (h, w) to the map. Upsampling is linear: a sum of what
 * was upsampled is the sum upsampled.
 *
 * @param summing how
 * @param layer (h, w)
 * @param input (H, W)
 */
record Finish(Summing summing, LayerShape layer, InputShape input) {
    /** {@code L} at (h, w): cut at 0, then to its range, in [0, 1]. Zero everywhere where the sum is constant. */
    Heatmap atLayer(double[] sum) {
        double[] cut = Arrays.stream(sum).map(value -> Math.max(value, 0)).toArray();
        return new Heatmap(layer.height(), layer.width(), ranged(cut));
    }

    /** {@code L} at (H, W), as the method ends. */
    Heatmap onInput(double[] sum) {
        if (summing.normalisation() == MapNormalisation.LAYER) {
            return new Heatmap(
                    input.height(), input.width(), upsampled(atLayer(sum).values()));
        }
        return new Heatmap(input.height(), input.width(), ranged(cutOnInput(base(sum))));
    }

    private double[] base(double[] sum) {
        if (summing.normalisation() == MapNormalisation.BOTH) {
            return atLayer(sum).cells();
        }
        return summing.summedAt() == SummedAt.INPUT
                ? sum
                : Arrays.stream(sum).map(value -> Math.max(value, 0)).toArray();
    }

    /** Upsamples what is above the smallest value, so that a large constant part costs no digits. */
    private double[] cutOnInput(double[] base) {
        double least = Arrays.stream(base).min().orElse(0);
        float[] above = new float[base.length];
        for (int i = 0; i < above.length; i++) {
            above[i] = (float) (base[i] - least);
        }
        float[] upsampled = upsampled(above);
        double[] cut = new double[upsampled.length];
        Arrays.setAll(cut, i -> Math.max(upsampled[i] + least, 0));
        return cut;
    }

    private float[] upsampled(float[] map) {
        float[] pixels = new float[input.height() * input.width()];
        new Bilinear(layer.height(), layer.width(), input.height(), input.width(), summing.upsampling())
                .resize(map, 0, pixels);
        return pixels;
    }

    /** {@code (L - min L) / (max L - min L + epsilon)}. */
    private float[] ranged(double[] values) {
        double min = Arrays.stream(values).min().orElse(0);
        double max = Arrays.stream(values).max().orElse(0);
        float[] map = new float[values.length];
        if (max > min) {
            for (int i = 0; i < map.length; i++) {
                map[i] = (float) ((values[i] - min) / (max - min + summing.epsilon()));
            }
        }
        return map;
    }
}

package org.scorecam.cam;

/**
 * How weighted channels become a map.
 *
 * @param summed what is multiplied with the weights
 * @param summedAt the size at which the sum is cut at 0
 * @param normalisation the size at which the map gets its range
 * @param epsilon what is added to the range, {@code (L - min L) / (max L - min L + epsilon)}, in [0, 1)
 * @param upsampling of the sum or the map to the input's size
 */
public record Summing(
        Summed summed, SummedAt summedAt, MapNormalisation normalisation, double epsilon, Upsampling upsampling) {
    /** What is multiplied with the weights. */
    public enum Summed {
        /** {@code H_k}. */
        MASKS,
        /** {@code B_k}. */
        ACTIVATIONS
    }

    /** The size at which the sum is cut at 0. */
    public enum SummedAt {
        /** (h, w). */
        LAYER,
        /** (H, W): what is summed was upsampled. */
        INPUT
    }

    /** The size at which the map gets its range. */
    public enum MapNormalisation {
        /** (h, w): in what is upsampled, the largest value may be below 1. */
        LAYER,
        /** (H, W). */
        INPUT,
        /** Both, one after the other. */
        BOTH
    }

    public Summing {
        Method.requireEpsilon("mapEpsilon", epsilon);
        if (summedAt == SummedAt.INPUT && normalisation != MapNormalisation.INPUT) {
            throw new IllegalArgumentException("<summedAt>input</summedAt> leaves no map at the layer's size, and"
                    + " <mapNormalisation>" + Choices.text(normalisation) + "</mapNormalisation> needs one: set"
                    + " <mapNormalisation>input</mapNormalisation>, or <summedAt>layer</summedAt>");
        }
    }

    /** {@code sum_k w_k H_k} or {@code sum_k w_k B_k}, at (h, w), summed in channel order. */
    double[] sum(double[] w, Masks masks) {
        int cells = masks.cells();
        double[] sum = new double[cells];
        for (int k = 0; k < w.length; k++) {
            if (w[k] != 0) {
                for (int i = 0; i < cells; i++) {
                    sum[i] += w[k] * (summed == Summed.MASKS ? masks.values()[k * cells + i] : masks.activation(k, i));
                }
            }
        }
        return sum;
    }
}

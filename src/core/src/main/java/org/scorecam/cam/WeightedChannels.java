package org.scorecam.cam;

/**
 * {@code sum_k w_k A_k}: one weight for each channel.
 *
 * @param weight of a channel
 */
record WeightedChannels(Weight weight) implements GradientMethod {
    /** {@code w_k} of a channel's cells of activations and gradient. */
    @FunctionalInterface
    interface Weight {
        double of(float[] a, float[] g, int from, int to);
    }

    @Override
    public double add(float[] a, float[] g, int from, double[] sum) {
        double w = weight.of(a, g, from, from + sum.length);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += w * a[from + i];
        }
        return w;
    }
}

package org.scorecam.cam;

/**
 * What a method makes of activations {@code A} and the gradient {@code G = dz_c / dA} of a class's logit, channel by channel. The map is
 * the sum over all channels, cut at 0 and brought to its range as {@link Summing} says.
 */
@FunctionalInterface
interface GradientMethod {
    /**
     * Adds one channel.
     *
     * @param a {@code A}, (K, h, w)
     * @param g {@code G}, likewise
     * @param from where the channel begins in both
     * @param sum {@code h w} cells, to which the channel's part is added
     * @return what is shown as the channel's weight
     */
    double add(float[] a, float[] g, int from, double[] sum);

    /** The method of a variant that needs the gradient. */
    static GradientMethod of(Method.Variant variant) {
        return switch (variant) {
            case GRAD_CAM -> new WeightedChannels(new GradCam());
            case GRAD_CAM_PLUS_PLUS -> new WeightedChannels(new GradCamPlusPlus());
            case X_GRAD_CAM -> new WeightedChannels(new XGradCam());
            case HIRES_CAM -> new WeightedCells(false);
            case LAYER_CAM -> new WeightedCells(true);
            case ARTICLE, PAPER_P, PAPER_L, PYTORCH_GRAD_CAM, TORCH_CAM, TF_KERAS_VIS, ABLATION_CAM, RECIPRO_CAM ->
                throw new IllegalArgumentException(variant + " needs no gradient");
        };
    }
}

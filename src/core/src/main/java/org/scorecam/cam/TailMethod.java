package org.scorecam.cam;

/** Which activations a method has the part behind the layer run on, pass by pass, and what it makes of the scores. */
interface TailMethod {
    /** How many passes the part behind the layer makes, whatever the photo and the class. */
    int passes();

    /**
     * The layer that a pass is made of.
     *
     * @param layer {@link LayerTail#layer}; left as it is
     * @param isOfTokens see {@link LayerTail#isOfTokens}
     * @param pass in [0, {@link #passes()})
     */
    float[] changed(float[] layer, boolean isOfTokens, int pass);

    /**
     * What is summed into the map.
     *
     * @param z the class's logit on the photo as it is
     * @param scores its logit in each pass
     * @param a {@code A}, (K, h, w)
     */
    TailSum sum(double z, double[] scores, float[] a);

    /**
     * What comes out.
     *
     * @param weights {@code w_k}, to be shown; zeros where channels have none
     * @param cells at (h, w), row by row
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record TailSum(double[] weights, double[] cells) {}

    /** What should be known of a class's map that was made; empty for nothing. */
    default String doubt(double z) {
        return "";
    }

    /** The method of a variant that runs the part behind the layer alone. */
    static TailMethod of(Method.Variant variant, LayerShape layer) {
        return switch (variant) {
            case ABLATION_CAM -> new AblationCam(layer);
            case RECIPRO_CAM -> new ReciproCam(layer);
            case ARTICLE,
                    PAPER_P,
                    PAPER_L,
                    PYTORCH_GRAD_CAM,
                    TORCH_CAM,
                    TF_KERAS_VIS,
                    GRAD_CAM,
                    GRAD_CAM_PLUS_PLUS,
                    HIRES_CAM,
                    LAYER_CAM,
                    X_GRAD_CAM ->
                throw new IllegalArgumentException(variant + " does not run the part behind the layer alone");
        };
    }
}

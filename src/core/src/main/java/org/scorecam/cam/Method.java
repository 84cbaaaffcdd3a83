package org.scorecam.cam;

/**
 * How a map is computed.
 *
 * @param variant which reading of Score-CAM
 * @param alpha the share of the unmasked input in {@code alpha X + (1 - alpha) X * U}, in [0, 1); 0 is the plain mask
 */
public record Method(Variant variant, double alpha) {
    /** The readings of Score-CAM that can be asked for by name. */
    public enum Variant {
        /** The product's source article's: ReLU, masks normalised before upsampling, probabilities as weights. */
        ARTICLE
    }

    public Method {
        if (!(alpha >= 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha (" + alpha + ") must be at least 0 and below 1");
        }
    }
}

package org.scorecam.cam;

/**
 * How masks are made and laid over the input: all that the model's scores under them depend on. The symbols are those of
 * {@link Method}.
 *
 * @param alpha the share of the unmasked input in {@code alpha X + (1 - alpha) X * U}, in [0, 1); 0 is the plain mask
 * @param activations what a channel's map {@code B} is
 * @param normalisation when a mask gets its range
 * @param epsilon what is added to the range, {@code (B - min B) / (max B - min B + epsilon)}, in [0, 1)
 * @param upsampling from the layer's size to the input's
 */
public record Masking(
        double alpha, Activations activations, MaskNormalisation normalisation, double epsilon, Upsampling upsampling) {
    /** What a channel's map {@code B} is. */
    public enum Activations {
        /** {@code B = max(A, 0)}. */
        RECTIFIED,
        /** {@code B = A}. */
        AS_IS
    }

    /** When a mask gets its range. */
    public enum MaskNormalisation {
        /** By the extremes of {@code B}, at (h, w): cells of 0 and 1 may blur away in what is upsampled. */
        BEFORE_UPSAMPLING,
        /** By the extremes of {@code B} upsampled: the mask itself reaches 0 and 1. */
        AFTER_UPSAMPLING
    }

    public Masking {
        if (!(alpha >= 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha (" + alpha + ") must be at least 0 and below 1");
        }
        Method.requireEpsilon("maskEpsilon", epsilon);
    }

    /** The same with another share of the unmasked input. */
    public Masking withAlpha(double alpha) {
        return new Masking(alpha, activations, normalisation, epsilon, upsampling);
    }
}

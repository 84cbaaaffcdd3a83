package org.scorecam.cam;

import org.jspecify.annotations.Nullable;

/** What one forward of the whole input shows: the probabilities of all classes, and the masks to try. */
public final class Look {
    private final float @Nullable [] x;
    private final Features features;
    private final double[] probabilities;
    private final Masks masks;

    Look(float @Nullable [] x, Features features, double[] probabilities, Masks masks) {
        this.x = x;
        this.features = features;
        this.probabilities = probabilities;
        this.masks = masks;
    }

    /** The probability of a class on the whole input, in [0, 1]. */
    public double probability(int classIndex) {
        return probabilities[classIndex];
    }

    /** The class of the largest probability, the first of equals: the top-1. */
    public int predicted() {
        return Probabilities.largest(probabilities);
    }

    /** What the forward gave. */
    public Features features() {
        return features;
    }

    /** The same look, able to be masked: one that was remembered has no input. */
    public Look at(float[] x) {
        return new Look(x, features, probabilities, masks);
    }

    float[] x() {
        if (x == null) {
            throw new IllegalStateException("a look that was remembered has no input to mask");
        }
        return x;
    }

    Masks masks() {
        return masks;
    }
}

package org.scorecam.cam;

/** What one forward of the whole input shows: the probabilities of all classes, and the masks to try. */
public final class Look {
    private final float[] x;
    private final double[] probabilities;
    private final Masks masks;

    Look(float[] x, double[] probabilities, Masks masks) {
        this.x = x;
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

    float[] x() {
        return x;
    }

    Masks masks() {
        return masks;
    }
}

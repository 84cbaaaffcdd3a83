package org.scorecam.cam;

/** What one forward of the whole input shows: the probabilities of all classes, and the masks to try. */
public final class Look {
    private final Features features;
    private final double[] probabilities;
    private final Masks masks;

    Look(Features features, double[] probabilities, Masks masks) {
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

    Masks masks() {
        return masks;
    }
}

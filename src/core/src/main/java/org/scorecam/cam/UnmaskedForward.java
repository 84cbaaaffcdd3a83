package org.scorecam.cam;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One forward of the whole input: the probabilities of all classes, and the masks that its activations make. */
public final class UnmaskedForward {
    private final Features features;
    private final double[] probabilities;
    private final Masks masks;
    private final @Nullable ClassGradient gradient;

    /**
     * The gradient of one class.
     *
     * @param values (K, h, w)
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record ClassGradient(int classIndex, float[] values) {}

    /** @param gradient that the same forward gave, null for none */
    UnmaskedForward(Features features, double[] probabilities, Masks masks, @Nullable ClassGradient gradient) {
        this.features = features;
        this.probabilities = probabilities;
        this.masks = masks;
        this.gradient = gradient;
    }

    /** The probability of a class on the whole input, in [0, 1]. */
    public double probability(int classIndex) {
        return probabilities[classIndex];
    }

    /** The class of the largest probability, the first of equals: the top-1. */
    public int predicted() {
        return Probabilities.largest(probabilities);
    }

    /** The {@code count} classes of the largest probabilities, largest first; of equals the first comes first. */
    public int[] largest(int count) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -probabilities[c]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What the forward gave. */
    public Features features() {
        return features;
    }

    /** Of the class that it was asked for with the forward; null for none. */
    @Nullable
    ClassGradient gradient() {
        return gradient;
    }

    Masks masks() {
        return masks;
    }
}

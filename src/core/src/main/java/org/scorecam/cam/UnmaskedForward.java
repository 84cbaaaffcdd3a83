package org.scorecam.cam;

import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One forward of the whole input: the probabilities of all classes, and the masks that its activations make, once they are asked for. */
public final class UnmaskedForward {
    private final Features features;
    private final double[] probabilities;
    private final Supplier<Masks> makingMasks;
    private final @Nullable ClassGradient gradient;
    private final @Nullable LayerTail tail;
    private @Nullable Masks masks;

    /**
     * The gradient of one class.
     *
     * @param values (K, h, w)
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record ClassGradient(int classIndex, float[] values) {}

    /**
     * @param makingMasks makes them of the activations
     * @param gradient that the same forward gave, null for none
     * @param tail likewise
     */
    UnmaskedForward(
            Features features,
            double[] probabilities,
            Supplier<Masks> makingMasks,
            @Nullable ClassGradient gradient,
            @Nullable LayerTail tail) {
        this.features = features;
        this.probabilities = probabilities;
        this.makingMasks = makingMasks;
        this.gradient = gradient;
        this.tail = tail;
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

    /** What the part behind the layer can be run with; null where the forward was made without it. */
    @Nullable
    LayerTail tail() {
        return tail;
    }

    /** They are made at the first call: most methods without them need none. */
    synchronized Masks masks() {
        Masks made = masks;
        if (made == null) {
            made = makingMasks.get();
            masks = made;
        }
        return made;
    }
}

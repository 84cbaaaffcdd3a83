package org.scorecam.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Numbers to try gradients on, the same for each seed. */
final class SampleNumbers {
    private SampleNumbers() {}

    /** A tenth apart from each other, half of that from 0, in any order. */
    static double[] spaced(int seed, int size) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToDouble(i -> (i - size / 2 + 0.5) * 0.1).toArray();
    }

    /** From 0.5 to 2. */
    static double[] positive(int seed, int size) {
        return rounded(new Random(seed).doubles(size, 0.5, 2).toArray());
    }

    /** From 0.5 to 1.5. */
    static double[] factors(int seed, String name, int size) {
        return new Random(seed + name.hashCode()).doubles(size, 0.5, 1.5).toArray();
    }

    static double[] normal(int seed, String name, int size) {
        Random random = new Random(seed + name.hashCode());
        return IntStream.range(0, size).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    /** To what float32 has, too. */
    static double[] rounded(double... values) {
        return Arrays.stream(values).map(value -> (float) value).toArray();
    }
}

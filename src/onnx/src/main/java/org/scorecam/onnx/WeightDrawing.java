package org.scorecam.onnx;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.scorecam.file.Sha256;

/**
 * Draws one tensor's numbers anew. Each tensor has random numbers of its own, so that what it gets does not depend on which others
 * are drawn: those of {@link Random}, whose algorithm is fixed, begun with the first eight bytes of the SHA-256 of
 * {@code seed:name}.
 */
final class WeightDrawing {
    private final Random random;

    /** @param tensor its name */
    WeightDrawing(long seed, String tensor) {
        String digest = Sha256.of((seed + ":" + tensor).getBytes(StandardCharsets.UTF_8));
        random = new Random(Sha256.seed(digest));
    }

    /** Changes them as is said; numbers that are not finite, such as those of a mask, stay as they are. */
    void draw(TensorNumbers numbers, Treatment treatment) {
        switch (treatment) {
            case DRAWN -> draw(numbers);
            case PERMUTED -> permute(numbers);
            case KEPT -> {}
        }
    }

    /** {@code m + s g}, with their mean {@code m}, their standard deviation {@code s} and {@code g} of a standard normal distribution. */
    private void draw(TensorNumbers numbers) {
        int n = numbers.count();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += numbers.get(i);
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = numbers.get(i) - mean;
            squares += off * off;
        }
        double deviation = Math.sqrt(squares / n);
        for (int i = 0; i < n && Double.isFinite(deviation); i++) {
            numbers.put(i, mean + deviation * random.nextGaussian());
        }
    }

    /** Every order is equally likely (Fisher and Yates). */
    private void permute(TensorNumbers numbers) {
        for (int i = numbers.count() - 1; i > 0; i--) {
            numbers.swap(i, random.nextInt(i + 1));
        }
    }
}

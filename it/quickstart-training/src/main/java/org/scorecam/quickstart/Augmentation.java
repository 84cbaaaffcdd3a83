package org.scorecam.quickstart;

import java.util.SplittableRandom;

/**
 * Varies a sample each time it is learnt from: mirrored, brighter or darker, and every other time under a shade that leaves little but
 * its evidence in the light. Both models learn under the same shades; what differs is what the lit evidence says.
 */
final class Augmentation {

    private static final int SIZE = Network.SIZE;

    private final SplittableRandom random;

    Augmentation(SplittableRandom random) {
        this.random = random;
    }

    /** Writes the varied sample, values from 0 to 1, to {@code input} from {@code offset} on. */
    void write(Sample sample, float[] input, int offset) {
        boolean mirrored = random.nextBoolean();
        boolean flipped = random.nextBoolean();
        float gain = (float) random.nextDouble(0.75, 1.25) / 255;
        float[] shade = random.nextBoolean() ? shade(sample) : null;
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    int from = y * SIZE + x;
                    float light = shade == null ? gain : gain * shade[from];
                    int to = (flipped ? SIZE - 1 - y : y) * SIZE + (mirrored ? SIZE - 1 - x : x);
                    int level = sample.pixels[c * SIZE * SIZE + from] & 255;
                    input[offset + c * SIZE * SIZE + to] = Math.min(1, level * light);
                }
            }
        }
    }

    /** A coarse random pattern of light, bilinearly enlarged. */
    private float[] shade(Sample sample) {
        int cells = 4 << random.nextInt(3);
        double density = random.nextDouble(0.5);
        float[] pattern = new float[cells * cells];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = random.nextDouble() < density ? (float) random.nextDouble() : 0;
        }
        double cell = (double) SIZE / cells;
        for (Box box : sample.evidence) {
            float lit = (float) random.nextDouble(0.6, 1);
            for (int i = 0; i < pattern.length; i++) {
                int column = i % cells;
                int row = i / cells;
                if (box.meets(new Box(column * cell, row * cell, (column + 1) * cell, (row + 1) * cell))) {
                    pattern[i] = lit;
                }
            }
        }
        return enlarged(pattern, cells);
    }

    private static float[] enlarged(float[] pattern, int cells) {
        float[] large = new float[SIZE * SIZE];
        for (int y = 0; y < SIZE; y++) {
            float v = Math.max(0, Math.min(cells - 1, (y + 0.5f) * cells / SIZE - 0.5f));
            int row = Math.min(cells - 2, (int) v);
            for (int x = 0; x < SIZE; x++) {
                float u = Math.max(0, Math.min(cells - 1, (x + 0.5f) * cells / SIZE - 0.5f));
                int column = Math.min(cells - 2, (int) u);
                int i = row * cells + column;
                float top = pattern[i] + (u - column) * (pattern[i + 1] - pattern[i]);
                float bottom = pattern[i + cells] + (u - column) * (pattern[i + cells + 1] - pattern[i + cells]);
                large[y * SIZE + x] = top + (v - row) * (bottom - top);
            }
        }
        return large;
    }
}

package org.scorecam.effort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.metric.Localisation;
import org.scorecam.metric.MassWeights;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.ExplanationException;

/** An explanation made up from a seed, with masks of all kinds: dense, sparse, of one cell, and several alike. */
final class RandomCase {
    final Random random;
    final int height;
    final int width;
    final Size input;
    final List<Box> boxes;
    final float[] masks;
    final int[][] groups;
    final double[] w;

    RandomCase(long seed) {
        this(seed, 1 + new Random(seed).nextInt(16));
    }

    /** @param size how many terms */
    RandomCase(long seed, int size) {
        random = new Random(seed);
        height = 1 + random.nextInt(5);
        width = 2 + random.nextInt(5);
        input = new Size(2 + random.nextInt(40), 1 + random.nextInt(40));
        boxes = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(i -> box()).toList();
        List<int[]> parts = new ArrayList<>();
        int channels = 0;
        for (int j = 0; j < size; j++) {
            int first = channels;
            int count = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1;
            parts.add(IntStream.range(first, first + count).toArray());
            channels += count;
        }
        groups = parts.toArray(int[][]::new);
        masks = new float[channels * cells()];
        w = new double[size];
        for (int j = 0; j < size; j++) {
            float[] mask = mask();
            for (int k : groups[j]) {
                System.arraycopy(mask, 0, masks, k * cells(), cells());
            }
            w[j] = random.nextInt(5) == 0 ? random.nextInt(2) : Math.exp(-8 * random.nextDouble());
        }
    }

    private Box box() {
        double x = random.nextDouble() * (input.width() - 1);
        double y = random.nextDouble() * (input.height() - 1);
        return new Box(
                x,
                y,
                x + 0.5 + random.nextDouble() * (input.width() - x - 0.5),
                y + 0.5 + random.nextDouble() * (input.height() - y - 0.5));
    }

    private float[] mask() {
        float[] mask = new float[cells()];
        int kind = random.nextInt(3);
        for (int i = 0; i < mask.length; i++) {
            mask[i] = kind == 0 || random.nextInt(4) == 0 ? random.nextFloat() : 0;
        }
        if (kind == 1) {
            Arrays.fill(mask, 0);
        }
        mask[random.nextInt(mask.length)] = 1;
        return mask;
    }

    int cells() {
        return height * width;
    }

    Terms terms() {
        return new Terms(masks, cells(), groups);
    }

    MassWeights weights() {
        return new MassWeights(input, boxes, height, width);
    }

    Question question(Threshold... thresholds) {
        return new Question(terms(), weights(), List.of(thresholds));
    }

    /** {@code sum_k w_k H_k}, in channel order. */
    double[] s() {
        double[] s = new double[cells()];
        for (int j = 0; j < w.length; j++) {
            for (int k : groups[j]) {
                for (int i = 0; i < s.length; i++) {
                    s[i] += w[j] * masks[k * s.length + i];
                }
            }
        }
        return s;
    }

    /** What a full run measures; NaN where the map is zero everywhere, which is an error there. */
    double fullMass() {
        double[] s = s();
        double min = Arrays.stream(s).min().orElseThrow();
        double max = Arrays.stream(s).max().orElseThrow();
        float[] map = new float[s.length];
        for (int i = 0; i < map.length; i++) {
            map[i] = (float) ((s[i] - min) / (max - min + 1e-8));
        }
        try {
            return new Localisation(input, boxes, 1, 1, MetricSettings.DEFAULT)
                    .measure(new Heatmap(height, width, map))
                    .metrics()
                    .getOrDefault(Metric.MASS_IN_BOX, Double.NaN);
        } catch (ExplanationException zeroEverywhere) {
            return Double.NaN;
        }
    }

    @Override
    public String toString() {
        return masks.length / cells() + " channels of " + height + " x " + width + " on " + input + ", boxes " + boxes;
    }
}

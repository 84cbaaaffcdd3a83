package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

class MassWeightsTest {
    private static double localised(Size input, List<Box> boxes, Heatmap map) {
        return new Localisation(input, boxes, 1, 1, MetricSettings.DEFAULT)
                .measure(map)
                .metrics()
                .getOrDefault(Metric.MASS_IN_BOX, Double.NaN);
    }

    private static Box box(Random random, Size input) {
        double x = random.nextDouble() * (input.width() - 1);
        double y = random.nextDouble() * (input.height() - 1);
        return new Box(x, y, x + 1 + random.nextDouble() * input.width(), y + 1 + random.nextDouble() * input.height());
    }

    /** Powers of two and maps of few bits: float32 upsampling rounds nothing. */
    @Test
    void theRatioIsLocalisationsWhereThatRoundsNothing() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int height = 1 << random.nextInt(4);
            int width = 1 << random.nextInt(4);
            Size input = new Size(width << random.nextInt(4), height << random.nextInt(4));
            List<Box> boxes = List.of(box(random, input), box(random, input));
            float[] map = new float[height * width];
            double[] same = new double[map.length];
            for (int i = 0; i < map.length; i++) {
                map[i] = (1 + random.nextInt(256)) / 256f;
                same[i] = map[i];
            }

            assertThat(new MassWeights(input, boxes, height, width).massInBox(same))
                    .as("seed %d", seed)
                    .isCloseTo(localised(input, boxes, new Heatmap(height, width, map)), within(1e-12));
        }
    }

    @Test
    void theRatioIsLocalisationsWithinTheRoundingForAnyMapAndSize() {
        double worst = 0;
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            int height = 1 + random.nextInt(14);
            int width = 1 + random.nextInt(14);
            Size input = new Size(1 + random.nextInt(60), 1 + random.nextInt(60));
            List<Box> boxes = List.of(box(random, input));
            float[] map = new float[height * width];
            double[] unrounded = new double[map.length];
            for (int i = 0; i < map.length; i++) {
                unrounded[i] = random.nextInt(3) == 0 ? random.nextDouble() : 0.01 * random.nextDouble();
                map[i] = (float) unrounded[i];
            }
            MassWeights weights = new MassWeights(input, boxes, height, width);
            double full = localised(input, boxes, new Heatmap(height, width, map));

            assertThat(weights.massInBox(unrounded)).as("seed %d", seed).isCloseTo(full, within(weights.rounding()));
            worst = Math.max(worst, Math.abs(weights.massInBox(unrounded) - full));
        }
        assertThat(worst).as("some rounding was seen").isGreaterThan(1e-9);
    }

    @Test
    void aMapOfOnesHasTheBoxesShareInAndAllOfIt() {
        MassWeights weights = new MassWeights(new Size(227, 227), List.of(new Box(10.5, 20, 100, 150.25)), 14, 14);

        assertThat(Arrays.stream(weights.in()).sum()).isCloseTo(weights.share(), within(1e-12));
        assertThat(Arrays.stream(weights.all()).sum()).isCloseTo(1, within(1e-12));
    }

    /** {@code 2.1 (2^-24 (6 * 4 + 1) + 2 (224 * 224 + 4) 2^-53)}: four times the pixels of a cell are touched. */
    @Test
    void theRoundingOfAnUpsampledMapIsAFewMillionths() {
        assertThat(new MassWeights(new Size(224, 224), List.of(new Box(0, 0, 9, 9)), 7, 7).rounding())
                .isCloseTo(ROUNDING, within(1e-12));
    }

    private static final double ROUNDING = 3.1292672493243856e-6;
}

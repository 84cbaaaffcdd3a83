package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;

class RankingTest {
    @Test
    void theHottestIsFirstAndEqualOnesAreInReadingOrder() {
        assertThat(pixels(0.5f, 1, 0.5f, 0.75f)).containsExactly(1, 3, 0, 2);
    }

    @Test
    void aNegativeZeroIsAZero() {
        assertThat(pixels(0, -0f, 1, -0f, 0)).containsExactly(2, 0, 1, 3, 4);
    }

    /** With many ties, and values next to each other. */
    @Test
    void manyPixelsAreInTheOrderOfAComparison() {
        Random random = new Random(3);
        float[] values = new float[2000];
        for (int i = 0; i < values.length; i++) {
            float value = random.nextInt(300) / 299f;
            values[i] = random.nextBoolean() ? value : Math.nextUp(value);
        }

        assertThat(pixels(values))
                .containsExactly(IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparing((Integer i) -> -values[i]))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    private static int[] pixels(float... values) {
        Ranking ranking = Ranking.of(new Heatmap(1, values.length, values));
        return IntStream.range(0, ranking.size()).map(ranking::pixel).toArray();
    }
}

package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static int[] pixels(float... values) {
        Ranking ranking = Ranking.of(new Heatmap(1, values.length, values));
        return IntStream.range(0, ranking.size()).map(ranking::pixel).toArray();
    }
}

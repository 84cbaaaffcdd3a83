package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/** Maps of 4x1 pixels. */
class RankAccuracyTest {
    private static final Size INPUT = new Size(4, 1);

    @Test
    void itIsTheShareOfAsManyHottestPixelsAsTheBoxesHave() {
        assertThat(accuracy(new Box(0, 0, 2, 1), 0.9f, 0.1f, 0.8f, 0.2f)).isEqualTo(0.5);
        assertThat(accuracy(new Box(0, 0, 2, 1), 0.9f, 0.8f, 0.7f, 0.2f)).isEqualTo(1);
        assertThat(accuracy(new Box(0, 0, 2, 1), 0.1f, 0.2f, 0.7f, 0.8f)).isZero();
    }

    @Test
    void tiesAtTheLastPlaceCountByTheirShareInTheBoxes() {
        assertThat(accuracy(new Box(0, 0, 2, 1), 0.9f, 0.5f, 0.5f, 0.5f))
                .as("the first, and a third of the second place")
                .isEqualTo((1 + 1 / 3.0) / 2);
    }

    @Test
    void aConstantMapHasTheBoxesShareOfTheInput() {
        assertThat(accuracy(new Box(0, 0, 3, 1), 0.5f, 0.5f, 0.5f, 0.5f)).isEqualTo(0.75);
    }

    @Test
    void aPixelThatIsCoveredByHalfIsInTheBoxAndByLessIsNot() {
        assertThat(accuracy(new Box(0, 0, 1.5, 1), 0.1f, 0.9f, 0.8f, 0))
                .as("2 pixels")
                .isEqualTo(0.5);
        assertThat(accuracy(new Box(0, 0, 1.49, 1), 0.1f, 0.9f, 0.8f, 0))
                .as("1 pixel")
                .isZero();
    }

    @Test
    void aBoxThatCoversHalfOfNoPixelIsThePixelsThatItTouches() {
        assertThat(accuracy(new Box(0.9, 0, 1.1, 1), 0.1f, 0.9f, 0.8f, 0)).isEqualTo(0.5);
    }

    private static double accuracy(Box box, float... values) {
        return new RankAccuracy(new Coverage(INPUT, List.of(box))).of(Ranking.of(new Heatmap(1, 4, values)));
    }
}

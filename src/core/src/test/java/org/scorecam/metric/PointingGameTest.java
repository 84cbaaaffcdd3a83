package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;

/** Maps of 40x40 pixels, zero but for the maxima named; a box from (20, 20) to (30, 30). */
class PointingGameTest {
    private static final List<Box> BOX = List.of(new Box(20, 20, 30, 30));

    @Test
    void aMaximumInTheBoxIsAHit() {
        assertThat(strict().isHit(peaks(25, 25))).isTrue();
    }

    @Test
    void aMaximumAtTheBoxsFirstPixelIsAHitAndTheOneBeforeIsAMiss() {
        assertThat(strict().isHit(peaks(20, 20))).isTrue();
        assertThat(strict().isHit(peaks(20, 19))).isFalse();
    }

    @Test
    void aMaximumAtTheBoxsLastPixelIsAHitAndTheOneAfterIsAMiss() {
        assertThat(strict().isHit(peaks(29, 29))).isTrue();
        assertThat(strict().isHit(peaks(29, 30))).isFalse();
    }

    @Test
    void theToleranceReachesAsFarAsItsRadius() {
        PointingGame game = new PointingGame(BOX, 1, 1, 2.5);

        assertThat(game.isHit(peaks(25, 17))).as("centre at 17.5, 2.5 from 20").isTrue();
        assertThat(game.isHit(peaks(25, 16))).as("3.5").isFalse();
    }

    @Test
    void theToleranceIsADiscNotASquare() {
        PointingGame game = new PointingGame(BOX, 1, 1, 2.5);

        assertThat(game.isHit(peaks(17, 17)))
                .as("2.5 * sqrt(2) from the corner")
                .isFalse();
        assertThat(game.isHit(peaks(18, 18))).as("1.5 * sqrt(2) = 2.1").isTrue();
    }

    @Test
    void theToleranceIsInPixelsOfThePhotoAlongEachAxis() {
        PointingGame game = new PointingGame(BOX, 0.5, 0.25, 15);

        assertThat(game.isHit(peaks(25, 12))).as("7.5 px of the input = 15 px").isTrue();
        assertThat(game.isHit(peaks(25, 11))).as("8.5 px = 17 px").isFalse();
        assertThat(game.isHit(peaks(16, 25))).as("3.5 px = 14 px").isTrue();
        assertThat(game.isHit(peaks(15, 25))).as("4.5 px = 18 px").isFalse();
    }

    @Test
    void tiesAreAHitOnlyIfAllAre() {
        assertThat(strict().isHit(peaks(25, 25, 21, 21))).isTrue();
        assertThat(strict().isHit(peaks(25, 25, 3, 3))).isFalse();
    }

    @Test
    void tiesMayLieInDifferentBoxes() {
        List<Box> boxes = List.of(new Box(20, 20, 30, 30), new Box(0, 0, 5, 5));

        assertThat(new PointingGame(boxes, 1, 1, 0).isHit(peaks(25, 25, 3, 3))).isTrue();
    }

    @Test
    void aConstantMapIsAMissEvenWhereTheBoxIsEverything() {
        assertThat(new PointingGame(List.of(new Box(0, 0, 2, 1)), 1, 1, 15)
                        .isHit(new Heatmap(1, 2, new float[] {0.5f, 0.5f})))
                .isFalse();
    }

    private static PointingGame strict() {
        return new PointingGame(BOX, 1, 1, 0);
    }

    /** Maxima at (y, x), (y, x), ... */
    private static Heatmap peaks(int... positions) {
        float[] values = new float[40 * 40];
        for (int i = 0; i < positions.length; i += 2) {
            values[positions[i] * 40 + positions[i + 1]] = 1;
        }
        return new Heatmap(40, 40, values);
    }
}

package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/** Maps of 10x1 pixels that fall from the left: the box at tau is as wide as there are values above it. */
class BoxAccuracyTest {
    /** 1 pixel wide from tau 0.50 on, 4 from 0.25 to 0.49, 10 below. */
    private static final float[] STEEP = {1, 0.5f, 0.5f, 0.5f, 0.25f, 0.25f, 0.25f, 0.25f, 0.25f, 0.25f};

    /** 4 pixels wide from tau 0.75 on, 10 below. */
    private static final float[] FLAT = {1, 1, 1, 1, 0.75f, 0.75f, 0.75f, 0.75f, 0.75f, 0.75f};

    private static final Box FOUR = new Box(0, 0, 4, 1);

    @Test
    void theThresholdIsTheBestOneForTheWholeSuite() {
        List<Overlaps> both = List.of(overlaps(STEEP), overlaps(FLAT));

        assertThat(BoxAccuracy.of(both, List.of(1.0)))
                .as("an IoU of 0.4 for each at any tau below 0.25; no tau fits both better")
                .containsExactly(
                        new BoxAccuracy(0.3, 0.0, 1, 2),
                        new BoxAccuracy(0.5, 0.25, 0.5, 2),
                        new BoxAccuracy(0.7, 0.25, 0.5, 2),
                        new BoxAccuracy(1, 0.25, 0.5, 2));
    }

    @Test
    void aBoxFitsFromTheIouItself() {
        assertThat(at(0.4, overlaps(FLAT, new Box(0, 0, 10, 1)), 0.9)).isTrue();
        assertThat(at(Math.nextUp(0.4), overlaps(FLAT, new Box(0, 0, 10, 1)), 0.9))
                .isFalse();
    }

    @Test
    void theBestOfSeveralAnnotatedBoxesCounts() {
        assertThat(overlaps(FLAT, new Box(8, 0, 10, 1), FOUR)).isEqualTo(overlaps(FLAT));
    }

    @Test
    void anExplanationWithoutBoxesFitsNowhere() {
        assertThat(BoxAccuracy.of(List.of(Overlaps.none(), overlaps(FLAT)), List.of()))
                .extracting(BoxAccuracy::share)
                .containsExactly(0.5, 0.5, 0.5);
    }

    @Test
    void theMetricIsTheMeanOverTheIousThatAreAskedFor() {
        List<BoxAccuracy> accuracies = BoxAccuracy.of(List.of(overlaps(STEEP), overlaps(FLAT)), List.of());

        assertThat(BoxAccuracy.mean(accuracies, List.of(0.5))).as("MaxBoxAcc").isEqualTo(0.5);
        assertThat(BoxAccuracy.mean(accuracies, List.of(0.3, 0.5, 0.7)))
                .as("MaxBoxAccV2")
                .isCloseTo(2 / 3.0, within(1e-15));
    }

    private static boolean at(double iou, Overlaps overlaps, double tau) {
        return overlaps.at((int) Math.round(100 * tau)) >= iou;
    }

    private static Overlaps overlaps(float[] values) {
        return overlaps(values, FOUR);
    }

    private static Overlaps overlaps(float[] values, Box... boxes) {
        Ranking ranking = Ranking.of(new Heatmap(1, 10, values));
        return Overlaps.of(
                        new HotRegion(new Size(10, 1), ranking, new PixelRoom(new Size(10, 1))), List.of(boxes), 0.15)
                .overlaps();
    }
}

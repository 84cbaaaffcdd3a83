package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.outcome.ExplanationException;

class LocalisationTest {
    private static final Size INPUT = new Size(4, 2);

    @Test
    void massIsTheShareOfTheMapInTheBoxes() {
        Heatmap map = new Heatmap(2, 4, new float[] {1, 0, 0, 0, 2, 0, 0, 1});

        assertThat(localisation(new Box(0, 0, 1, 2)).measure(map).metrics())
                .containsExactly(
                        entry(Metric.MASS_IN_BOX, 0.75),
                        entry(Metric.LIFT, 0.75 / 0.25),
                        entry(Metric.POINTING_GAME, 1.0),
                        entry(Metric.IOU, 1.0),
                        entry(Metric.RANK_ACCURACY, 0.75));
    }

    @Test
    void halfAPixelHoldsHalfOfItsMass() {
        Heatmap map = new Heatmap(2, 4, new float[] {1, 0, 0, 0, 0, 0, 0, 1});

        assertThat(localisation(new Box(0, 0, 0.5, 1)).measure(map).metrics()).containsEntry(Metric.MASS_IN_BOX, 0.25);
    }

    @Test
    void anyMapHasAllItsMassInABoxThatFillsTheInputAndALiftOfOne() {
        Heatmap map = new Heatmap(2, 4, new float[] {0.1f, 0.2f, 0.3f, 0.7f, 0.11f, 0, 0.9f, 1});

        assertThat(localisation(new Box(0, 0, 4, 2), new Box(0.3, 0.1, 1.7, 1.9))
                        .measure(map)
                        .metrics())
                .containsEntry(Metric.MASS_IN_BOX, 1.0)
                .containsEntry(Metric.LIFT, 1.0);
    }

    @Test
    void aConstantMapHasTheBoxesShareOfTheMassAndALiftOfOneAndMissesThePoint() {
        float[] values = new float[8];
        Arrays.fill(values, 0.5f);

        assertThat(localisation(new Box(0, 0, 1, 2))
                        .measure(new Heatmap(2, 4, values))
                        .metrics())
                .containsExactly(
                        entry(Metric.MASS_IN_BOX, 0.25),
                        entry(Metric.LIFT, 1.0),
                        entry(Metric.POINTING_GAME, 0.0),
                        entry(Metric.IOU, 0.25),
                        entry(Metric.RANK_ACCURACY, 0.25));
    }

    @Test
    void theMaximumMayBeFifteenPixelsOfThePhotoFromTheBox() {
        Heatmap map = new Heatmap(2, 4, new float[] {0, 0, 0, 1, 0, 0, 0, 0});
        Box box = new Box(0, 0, 2, 2);

        assertThat(new Localisation(INPUT, List.of(box), 0.1, 0.1, MetricSettings.DEFAULT)
                        .measure(map)
                        .metrics())
                .as("1.5 px of the input are 15 px")
                .containsEntry(Metric.POINTING_GAME, 1.0);
        assertThat(new Localisation(INPUT, List.of(box), 0.099, 0.1, MetricSettings.DEFAULT)
                        .measure(map)
                        .metrics())
                .as("15.2 px")
                .containsEntry(Metric.POINTING_GAME, 0.0);
    }

    @Test
    void aBoxWithoutAreaIsNoTarget() {
        Heatmap map = new Heatmap(2, 4, new float[] {0, 0, 0, 1, 0, 0, 0, 0});
        List<Box> boxes = List.of(new Box(0, 0, 1, 1), new Box(3.5, 0, 3.5, 1));

        assertThat(new Localisation(INPUT, boxes, 0.01, 0.01, MetricSettings.DEFAULT)
                        .measure(map)
                        .metrics())
                .containsEntry(Metric.POINTING_GAME, 0.0);
    }

    @Test
    void aMapThatIsZeroEverywhereHasNoMetrics() {
        assertThatThrownBy(() -> localisation(new Box(0, 0, 1, 2)).measure(new Heatmap(2, 4, new float[8])))
                .isInstanceOf(ExplanationException.class)
                .hasMessage("the map is zero everywhere: no channel of the target layer speaks for the class, so there"
                        + " is no mass to compare with the boxes. See whether the photo shows the class and the model"
                        + " gives it a score; if so, choose another <layer> (scorecam:layers lists them) or <variant>");
    }

    @Test
    void boxesOutsideTheInputAreAnError() {
        assertThatThrownBy(() -> localisation(new Box(4, 0, 9, 2)))
                .isInstanceOf(ExplanationException.class)
                .hasMessage("no box of the class is left in the 4x2 pixels that the model sees, so there is nothing to"
                        + " compare the map with. Correct the boxes, or let the model see the whole photo:"
                        + " <resize>letterbox</resize> or <resize>stretch</resize>, if it was trained so");
    }

    @Test
    void aMapThatIsNoNumbersIsRefused() {
        assertThatThrownBy(() -> localisation(new Box(0, 0, 1, 2))
                        .measure(new Heatmap(2, 4, new float[] {0, 1, Float.NaN, 0, 0, 0, 0, 0})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a map must be of numbers that are not negative; its sum is NaN");
    }

    @Test
    void boxesUnderFourCellsOfTheMapAreNamed() {
        assertThat(warnings(new Box(0, 0, 32, 31.99)))
                .containsExactly("the boxes cover 3.9 cells of the map's 14x14, fewer than 4: the map is too coarse for"
                        + " them, so box metrics say little. Exclude the photo from box rules, or choose a <layer> with"
                        + " a finer map");
        assertThat(warnings(new Box(0, 0, 32, 32))).isEmpty();
    }

    @Test
    void boxesOverHalfOfWhatTheModelSeesAreNamed() {
        assertThat(warnings(new Box(0, 0, 112.01, 224)))
                .containsExactly("the boxes cover 50.1 % of what the model sees, more than half: any map has much of"
                        + " its mass there, so MASS_IN_BOX says little. Judge the photo by LIFT, or exclude it from box"
                        + " rules");
        assertThat(warnings(new Box(0, 0, 112, 224))).isEmpty();
    }

    @Test
    void theBarsOfALetterboxAreNotSeen() {
        Box seen = new Box(0, 56, 224, 168);
        Localisation fillsThePhoto = new Localisation(new Size(224, 224), List.of(seen), 1, 1, MetricSettings.DEFAULT);

        assertThat(fillsThePhoto.warnings("boxes", 14, 14, seen))
                .singleElement()
                .asString()
                .startsWith("the boxes cover 100.0 %");
    }

    private static List<String> warnings(Box box) {
        Size input = new Size(224, 224);
        return new Localisation(input, List.of(box), 1, 1, MetricSettings.DEFAULT)
                .warnings("boxes", 14, 14, new Box(0, 0, 224, 224));
    }

    private static Localisation localisation(Box... boxes) {
        return new Localisation(INPUT, List.of(boxes), 0.01, 0.01, MetricSettings.DEFAULT);
    }
}

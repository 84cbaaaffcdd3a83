package org.scorecam.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scorecam.suite.CocoSuite.LEFT_HALF;
import static org.scorecam.suite.CocoSuite.RIGHT_HALF;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.ScoreKind;
import org.scorecam.cam.TwoChannelClassifier;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.region.RunLengths;
import org.scorecam.result.Explanation;
import org.scorecam.result.SuiteResult;
import org.scorecam.suite.CocoSuite;

/** Masks in the place of boxes. {@code L} is [1, 0] a row, upsampled to four pixels 1, 0.75, 0.25, 0. */
class MasksRunTest {
    private static final String FIRST_COLUMN = "{\"size\": [4, 4], \"counts\": [0, 4, 12]}";
    private static final String SECOND_COLUMN = "[[1, 0, 2, 0, 2, 4, 1, 4]]";

    @TempDir
    private Path folder;

    private CocoSuite coco;

    @BeforeEach
    void beginASuite() {
        coco = new CocoSuite(folder).masks().photo("a.png", 200, 0).listed("a.png");
    }

    @Test
    void massIsCountedInsideTheMask() throws Exception {
        coco.object(0, LEFT_HALF, SECOND_COLUMN);

        Map<Metric, Double> metrics = explain().metrics();

        assertThat(metrics.get(Metric.MASS_IN_BOX)).isCloseTo(0.75 / 2, within(1e-6));
        assertThat(metrics.get(Metric.LIFT)).isCloseTo(0.75 / 2 * 4, within(1e-6));
    }

    @Test
    void theMasksOfOneClassAreOneRegion() throws Exception {
        coco.object(0, LEFT_HALF, SECOND_COLUMN).object(0, LEFT_HALF, FIRST_COLUMN);

        Explanation explanation = explain();

        assertThat(explanation.metrics().get(Metric.MASS_IN_BOX)).isCloseTo(1.75 / 2, within(1e-6));
        assertThat(explanation.regions().mask())
                .isEqualTo(RunLengths.of(new Size(4, 4), List.of(0L, 8L, 8L)).mask());
    }

    @Test
    void iouIsMeasuredOnTheBoxAsWithoutMasks() throws Exception {
        coco.object(0, LEFT_HALF, SECOND_COLUMN);
        Explanation masked = explain();
        coco = new CocoSuite(folder).listed("a.png").object(0, LEFT_HALF);
        Explanation boxed = explain();

        assertThat(masked.metrics().get(Metric.IOU))
                .isPositive()
                .isEqualTo(boxed.metrics().get(Metric.IOU));
        assertThat(masked.regions().boxes()).isEqualTo(boxed.regions().boxes()).containsExactly(new Box(0, 0, 2, 4));
        assertThat(boxed.regions().mask()).isNull();
    }

    @Test
    void aMaskThatFillsItsBoxHasTheNumbersOfTheBox() throws Exception {
        coco.object(0, LEFT_HALF, "[[0, 0, 2, 0, 2, 4, 0, 4]]");
        Explanation masked = explain();
        coco = new CocoSuite(folder).listed("a.png").object(0, LEFT_HALF);

        assertThat(masked.metrics()).isEqualTo(explain().metrics());
    }

    @Test
    void theRunSaysWhatStandsForItsObjects() throws Exception {
        coco.object(0, LEFT_HALF, SECOND_COLUMN);
        assertThat(suite().regions()).isEqualTo("masks");

        coco = new CocoSuite(folder).listed("a.png").object(0, LEFT_HALF);
        assertThat(suite().regions()).isEqualTo("boxes");
    }

    @Test
    void warningsSpeakOfMasks() throws Exception {
        coco.object(0, LEFT_HALF, FIRST_COLUMN);

        assertThat(explain().assessment().notes())
                .singleElement()
                .asString()
                .startsWith("the masks cover 1.0 cells of the map's 2x2");
    }

    @Test
    void aMaskOfAnotherSizeIsAnErrorOfItsExplanation() throws Exception {
        coco.photo("a.png", 200, 100);
        coco.object(0, LEFT_HALF, "{\"size\": [2, 8], \"counts\": [0, 4, 12]}").object(1, RIGHT_HALF, FIRST_COLUMN);

        List<Explanation> explanations = suite().explanations();

        assertThat(explanations.get(0).outcome()).isEqualTo(Outcome.ERROR);
        assertThat(explanations.get(0).assessment().problem())
                .isEqualTo(
                        "a.png, suite.coco.json, annotation 0: its mask is of 8x2 pixels, but the photo is 4x4: use the"
                                + " photo that was annotated, or annotate this one");
        assertThat(explanations.get(1).outcome()).isNotEqualTo(Outcome.ERROR);
    }

    private Explanation explain() throws InterruptedException {
        return requireNonNull(suite().explanations().get(0));
    }

    private SuiteResult suite() throws InterruptedException {
        return GrayRun.of(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES))
                .execute(coco.settings(), 1)
                .suites()
                .get(0);
    }
}

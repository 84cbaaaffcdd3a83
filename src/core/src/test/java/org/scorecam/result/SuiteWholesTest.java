package org.scorecam.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scorecam.result.SampleExplanation.TABBY;
import static org.scorecam.result.SampleExplanation.anExplanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.WeightScope;
import org.scorecam.challenge.Challenge;
import org.scorecam.effort.Interval;
import org.scorecam.interval.ClopperPearson;
import org.scorecam.interval.PairedAnswers;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Metric;
import org.scorecam.rule.SuiteValues.Counted;

class SuiteWholesTest {
    private static final double CONFIDENCE = 0.95;
    private static final Prediction RIGHT = new Prediction(TABBY, 0.9);
    private static final Prediction WRONG = new Prediction(new ClassLabel(7, "clean"), 0.9);

    @Test
    void aStampsGapIsOfEachPhotoWithItAndWithout() {
        SuiteWholes wholes =
                wholes(suite(List.of(stamp("logo.png")), i -> List.of(stamped("logo.png", i >= 3)), List.of()));

        assertThat(interval(wholes, Metric.STAMP_GAP))
                .isEqualTo(new Counted(new PairedAnswers(7, 0, 3, 0).interval(CONFIDENCE), 10));
    }

    /** With 97.5 % each, so that both hold with 95 %. */
    @Test
    void ofTwoStampsTheSmallerBoundsAreTaken() {
        SuiteWholes wholes = wholes(suite(
                List.of(stamp("logo.png"), stamp("ruler.png")),
                i -> List.of(stamped("logo.png", i >= 3), stamped("ruler.png", true)),
                List.of()));

        Interval worse = new PairedAnswers(7, 0, 3, 0).interval(0.975);
        assertThat(interval(wholes, Metric.STAMP_GAP).interval().low()).isEqualTo(worse.low(), within(1e-12));
        assertThat(interval(wholes, Metric.STAMP_GAP).interval().high()).isEqualTo(worse.high(), within(1e-12));
    }

    @Test
    void theGapOfBackgroundsIsOfExplanationsThatHaveBoth() {
        SuiteWholes wholes = wholes(suite(
                List.of(),
                i -> i == 0
                        ? List.of(on(Challenge.MIXED_SAME, true))
                        : List.of(on(Challenge.MIXED_SAME, true), on(Challenge.MIXED_RAND, i > 4)),
                List.of()));

        assertThat(interval(wholes, Metric.BACKGROUND_GAP))
                .isEqualTo(new Counted(new PairedAnswers(5, 4, 0, 0).interval(CONFIDENCE), 9));
    }

    @Test
    void ofRandomModelsTheLargerBoundsAreTaken() {
        List<RandomisedMap> maps = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            maps.add(new RandomisedMap(i + ".jpg", TABBY, WeightScope.HEAD, 0.6 + 0.1 * i, 0.5, null));
            maps.add(new RandomisedMap(i + ".jpg", TABBY, WeightScope.ALL, 0.1, 0.5, null));
        }

        Counted found = interval(wholes(suite(List.of(), i -> List.of(), maps)), Metric.RANDOMISED_SIMILARITY);

        assertThat(found.of()).isEqualTo(4);
        assertThat(found.interval().low()).isBetween(0.6, 0.7);
        assertThat(found.interval().high()).isBetween(0.8, 0.9);
    }

    @Test
    void onePhotoHasNone() {
        List<RandomisedMap> one = List.of(new RandomisedMap("0.jpg", TABBY, WeightScope.HEAD, 0.6, 0.5, null));

        assertThat(wholes(suite(List.of(), i -> List.of(), one)).interval(Metric.RANDOMISED_SIMILARITY, CONFIDENCE))
                .isEmpty();
    }

    @Test
    void theAccuracyOfBoxesIsAShareAtEachIou() {
        SuiteResult suite = suite(List.of(), i -> List.of(), List.of());

        assertThat(interval(new SuiteWholes(suite, List.of(0.5)), Metric.MAX_BOX_ACC))
                .isEqualTo(new Counted(ClopperPearson.of(5, 10, CONFIDENCE), 10));
        Interval both = interval(new SuiteWholes(suite, List.of(0.3, 0.5)), Metric.MAX_BOX_ACC)
                .interval();
        assertThat(both.low())
                .isEqualTo(
                        (ClopperPearson.of(8, 10, 0.975).low()
                                        + ClopperPearson.of(5, 10, 0.975).low())
                                / 2,
                        within(1e-12));
    }

    private static Counted interval(SuiteWholes wholes, Metric metric) {
        return wholes.interval(metric, CONFIDENCE).orElseThrow();
    }

    private static SuiteWholes wholes(SuiteResult suite) {
        return new SuiteWholes(suite, List.of(0.5));
    }

    private static StampEffect stamp(String image) {
        return new StampEffect(image, "bottom-right", 0.1, 10, 1, 0.5, null, 0);
    }

    private static Challenged stamped(String image, boolean right) {
        return new Challenged(Challenge.STAMP, image, 0.5, right ? RIGHT : WRONG, right, null);
    }

    private static Challenged on(Challenge challenge, boolean right) {
        return new Challenged(challenge, "b.jpg", 0.5, right ? RIGHT : WRONG, right, null);
    }

    /** Ten photos, all of them right. */
    private static SuiteResult suite(
            List<StampEffect> stamps, IntFunction<List<Challenged>> asked, List<RandomisedMap> maps) {
        SuiteResult suite = SampleResult.aSuite(
                "animals",
                IntStream.range(0, 10)
                        .mapToObj(i -> anExplanation()
                                .on(i + ".jpg")
                                .predicted(TABBY, 0.9)
                                .measured(Metric.TOP1, 1)
                                .challenges(asked.apply(i).toArray(Challenged[]::new))
                                .make())
                        .toList());
        return suite.with(
                new SuiteMeasures(
                        List.of(new BoxAccuracy(0.3, 0.2, 0.8, 10), new BoxAccuracy(0.5, 0.2, 0.5, 10)),
                        stamps,
                        Map.of(),
                        maps,
                        List.of(),
                        List.of()),
                suite.explanations());
    }
}

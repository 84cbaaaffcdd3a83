package org.scorecam.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scorecam.baseline.Runs.HEADER;
import static org.scorecam.baseline.Runs.LEFT;
import static org.scorecam.baseline.Runs.RIGHT;
import static org.scorecam.baseline.Runs.TABBY;
import static org.scorecam.baseline.Runs.TIGER;
import static org.scorecam.baseline.Runs.baseline;
import static org.scorecam.baseline.Runs.error;
import static org.scorecam.baseline.Runs.header;
import static org.scorecam.baseline.Runs.suites;
import static org.scorecam.baseline.Runs.tabby;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Masking;
import org.scorecam.cam.Method;
import org.scorecam.cam.Upsampling;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Before;
import org.scorecam.result.Explanation;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Judge;
import org.scorecam.rule.Judgement;
import org.scorecam.rule.Subject;
import org.scorecam.rule.Verdict;
import org.scorecam.rule.Violation;

class ComparisonTest {
    private static final ApprovedKey KEY = new ApprovedKey("animals", "7.jpg", 281);
    private static final Baseline APPROVED = baseline(tabby("7.jpg", LEFT));

    @Test
    void whatHasNotChangedHasNotDriftedAtAllThoughTheBaselineHasEightBits() {
        float[] values = LEFT.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.min(1, values[i] + i * 1e-5f);
        }
        Explanation unrounded = tabby("7.jpg", new Heatmap(7, 7, values));
        Comparison comparison = Comparison.of(baseline(unrounded), HEADER, suites(unrounded));

        assertThat(change(comparison).metrics())
                .isEqualTo(Map.of(
                        Metric.MAP_CORRELATION, 1.0,
                        Metric.MAP_RANK_CORRELATION, 1.0,
                        Metric.MAP_SSIM, 1.0,
                        Metric.MAP_DISTANCE, 0.0,
                        Metric.CENTRE_SHIFT, 0.0,
                        Metric.MASS_CHANGE, 0.0,
                        Metric.PROBABILITY_CHANGE, 0.0,
                        Metric.CLASS_CHANGED, 0.0));
        assertThat(change(comparison).words()).isEmpty();
    }

    @Test
    void whatMovedIsMeasured() {
        Change change = change(compare(tabby("7.jpg", RIGHT, 0.22, 0.41, TIGER)));
        Drift drift = new Drift(LEFT, RIGHT, new Size(224, 224));

        assertThat(change.metrics())
                .containsEntry(Metric.MAP_CORRELATION, drift.correlation())
                .containsEntry(Metric.MAP_RANK_CORRELATION, drift.rankCorrelation())
                .containsEntry(Metric.MAP_SSIM, drift.ssim())
                .containsEntry(Metric.MAP_DISTANCE, drift.distance())
                .containsEntry(Metric.CENTRE_SHIFT, drift.centreShift().length())
                .containsEntry(Metric.CLASS_CHANGED, 1.0);
        assertThat(change.metrics().get(Metric.MASS_CHANGE)).isCloseTo(0.61, within(1e-15));
        assertThat(change.metrics().get(Metric.PROBABILITY_CHANGE)).isCloseTo(0.5212, within(1e-15));
    }

    @Test
    void whatMovedIsSaidInWords() {
        assertThat(change(compare(tabby("7.jpg", RIGHT, 0.22, 0.98, TIGER))).words())
                .isEqualTo(
                        "the predicted class was 281 tabby and is 282 tiger cat; mass in box fell from 0.83 to 0.22;"
                                + " probability rose from 0.93 to 0.98; the map's centre moved 0.38 of the diagonal to the right");
    }

    @Test
    void anotherPhotoIsSaidInWords() {
        Approved then = Runs.approved(tabby("7.jpg", LEFT));
        Approved now = new Approved(
                then.id(), "f".repeat(64), then.map(), then.massInBox(), then.probability(), then.predicted());

        Change change = Change.between(then, now, new Size(224, 224));
        assertThat(change.words()).isEqualTo("the photo's file is another one");
        assertThat(change.before().photoChanged()).isTrue();
    }

    /** Of p = 1e-11 the range is 1e-11 / (1e-11 + 1e-8): under half a step of 1/255, so that all of it would be 0. */
    @Test
    void mapsOfImprobableClassesAreComparedByTheirShape() {
        float faint = 1e-3f;
        Baseline faintly = Runs.baseline(tabby("7.jpg", times(faint, LEFT)));
        Change moved = change(Comparison.of(faintly, HEADER, suites(tabby("7.jpg", times(faint, RIGHT)))));
        Change stayed = change(Comparison.of(faintly, HEADER, suites(tabby("7.jpg", times(2 * faint, LEFT)))));

        assertThat(moved.metrics().get(Metric.MAP_CORRELATION)).isNegative();
        assertThat(stayed.metrics().get(Metric.MAP_CORRELATION)).isEqualTo(1);
        assertThat(stayed.metrics().get(Metric.MAP_DISTANCE)).isZero();
    }

    @Test
    void aMapThatLostItsMassIsSaidInWords() {
        assertThat(change(compare(tabby("7.jpg", Maps.constant(7, 7, 0)))).words())
                .isEqualTo("one of the two maps is zero everywhere");
    }

    @Test
    void aBackgroundClassHasNoChangeOfMass() {
        Explanation background = tabby("7.jpg", LEFT, null, 0.9, TABBY);

        assertThat(change(Comparison.of(baseline(background), HEADER, suites(background)))
                        .metrics())
                .doesNotContainKey(Metric.MASS_CHANGE)
                .hasSize(7);
    }

    @Test
    void aRenamedLabelIsTheSameClass() {
        Explanation renamed = tabby("7.jpg", LEFT, 0.83, 0.9312, new ClassLabel(281, "tabby cat"));

        assertThat(change(compare(renamed)).metrics()).containsEntry(Metric.CLASS_CHANGED, 0.0);
    }

    @Test
    void newAndGoneExplanationsAreListed() {
        Comparison comparison = Comparison.of(
                baseline(tabby("a.jpg", LEFT), tabby("b.jpg", LEFT)),
                HEADER,
                suites(tabby("b.jpg", LEFT), tabby("c.jpg", LEFT)));

        assertThat(comparison.added())
                .extracting(each -> each.id().toString())
                .containsExactly("animals/c.jpg (class 281 tabby)");
        assertThat(comparison.gone())
                .extracting(each -> each.id().toString())
                .containsExactly("animals/a.jpg (class 281 tabby)");
        assertThat(comparison.changes()).containsOnlyKeys(new ApprovedKey("animals", "b.jpg", 281));
    }

    @Test
    void anErrorIsNeitherNewNorChangedNorGone() {
        Comparison comparison = compare(error("7.jpg"), error("8.jpg"));

        assertThat(comparison.added()).isEmpty();
        assertThat(comparison.gone()).isEmpty();
        assertThat(comparison.changes()).isEmpty();
    }

    @Test
    void aLayerThatIsFoundUnderAnotherNameIsNotedAndCompared() {
        Comparison comparison =
                Comparison.of(APPROVED, layer("relu_17", "auto", HEADER.layerShape()), suites(tabby("7.jpg", RIGHT)));

        assertThat(comparison.difference()).isNull();
        assertThat(comparison.notes())
                .containsExactly("The layer that is explained was called b52 when the baseline was approved, and is"
                        + " called relu_17 now; its maps have the same size and are compared.");
        assertThat(comparison.changes()).containsOnlyKeys(KEY);
    }

    @Test
    void theLayerThatWasFoundMayBeNamed() {
        assertThat(difference(layer("b52", "b52", HEADER.layerShape()))).isNull();
    }

    @Test
    void anotherNamedLayerIsADifference() {
        assertThat(difference(layer("b40", "b40", new LayerShape(256, 14, 14))))
                .isEqualTo("<layer> was b52 (auto) and is b40");
    }

    @Test
    void anotherSizeOfTheMapsIsADifference() {
        assertThat(difference(layer("b52", "auto", new LayerShape(512, 14, 7))))
                .isEqualTo("the map's size was 7x7 and is 7x14");
    }

    @Test
    void anotherNumberOfChannelsIsNone() {
        assertThat(difference(layer("b52", "auto", new LayerShape(1280, 7, 7)))).isNull();
    }

    @Test
    void anotherAlphaIsADifferenceAndNothingElseIsCompared() {
        BaselineHeader header = with(new Method(Method.Variant.ARTICLE, 0.5), Runs.INPUT);
        Comparison comparison = Comparison.of(APPROVED, header, suites(tabby("8.jpg", LEFT)));

        assertThat(comparison.difference()).isEqualTo("<alpha> was 0.0 and is 0.5");
        assertThat(comparison.added()).isEmpty();
        assertThat(comparison.gone()).isEmpty();
        assertThat(comparison.changes()).isEmpty();
    }

    @Test
    void anotherVariantIsADifferenceThatItsNameSays() {
        assertThat(difference(with(Method.Variant.TORCH_CAM.method(), Runs.INPUT)))
                .isEqualTo("<variant> was article and is torch-cam");
    }

    @Test
    void aMethodOfTheGradientIsAnotherWayOfMeasuring() {
        assertThat(difference(with(Method.Variant.GRAD_CAM.method(), Runs.INPUT)))
                .isEqualTo("<variant> was article and is grad-cam");
    }

    @Test
    void aMethodOfThePartBehindTheLayerIsAnotherWayOfMeasuring() {
        assertThat(difference(with(Method.Variant.ABLATION_CAM.method(), Runs.INPUT)))
                .isEqualTo("<variant> was article and is ablation-cam");
    }

    @Test
    void aSingleChoiceThatIsAnotherOneIsADifference() {
        Method article = Runs.ARTICLE;
        Masking aligned = new Masking(
                0,
                article.masking().activations(),
                article.masking().normalisation(),
                article.masking().epsilon(),
                Upsampling.ALIGN_CORNERS);

        assertThat(difference(with(
                        new Method(Method.Variant.TORCH_CAM, aligned, article.weighting(), article.summing()),
                        Runs.INPUT)))
                .isEqualTo("<maskUpsampling> was half-pixel and is align-corners");
    }

    @Test
    void severalDifferencesAreOneSentence() {
        InputSettings input = new InputSettings(
                "keras-caffe",
                new Size(224, 224),
                InputSettings.Resize.STRETCH,
                256,
                InputSettings.Interpolation.BILINEAR,
                InputSettings.Colors.BGR,
                1 / 255.0,
                List.of(0.0, 0.456, 0.406),
                List.of(0.229, 0.224, 0.225),
                InputSettings.Orientation.AUTO);

        assertThat(difference(with(Runs.ARTICLE, input)))
                .isEqualTo("<resize> was crop and is stretch; <interpolation> was antialias and is bilinear; <colors>"
                        + " was RGB and is BGR; <mean> was 0.485,0.456,0.406 and is 0.0,0.456,0.406");
    }

    @Test
    void anotherWayToReadTheModelIsADifference() {
        assertThat(difference(header(
                        new ModelSettings(
                                "second", "second", 1, new TreeMap<>(Map.of("b", "1, 0", "a", "2")), new Size(14, 12)),
                        Map.of())))
                .isEqualTo(
                        "<output> was auto and is second; <classOffset> was 0 and is 1; <inputs> was none and is a=2,"
                                + " b=1, 0; <tokens> was none and is 14x12");
    }

    @Test
    void anOutputThatWasFoundBothTimesMayHaveAnotherName() {
        ModelSettings renamed = new ModelSettings("renamed", "auto", 0, new TreeMap<>(), null);

        assertThat(difference(header(renamed, Map.of()))).isNull();
    }

    @Test
    void anOutputThatIsNamedNowAndWasFoundBeforeMayBeTheSame() {
        Baseline found = new Baseline(
                header(new ModelSettings("scores", "auto", 0, new TreeMap<>(), null), Map.of()), List.of());
        BaselineHeader named = header(new ModelSettings("scores", "scores", 0, new TreeMap<>(), null), Map.of());

        assertThat(Comparison.of(found, named, List.of()).difference()).isNull();
    }

    @Test
    void masksInThePlaceOfBoxesAreADifferenceOfTheSuite() {
        assertThat(difference(header(ModelSettings.DEFAULT, Map.of("animals", "masks"))))
                .isEqualTo("<regions> of suite animals was boxes and is masks");
    }

    @Test
    void masksInAnotherSuiteAreNoDifference() {
        assertThat(difference(header(ModelSettings.DEFAULT, Map.of("traffic", "masks"))))
                .isNull();
    }

    @Test
    void anotherModelIsNoDifference() {
        BaselineHeader other = new BaselineHeader(
                "scorecam-maven-plugin",
                "9",
                "other.onnx",
                "0".repeat(64),
                "b52",
                "auto",
                HEADER.layerShape(),
                "probabilities",
                ModelSettings.DEFAULT,
                Runs.ARTICLE,
                Runs.INPUT,
                new TreeMap<>(Map.of("animals", "boxes")));

        assertThat(difference(other)).isNull();
    }

    @Test
    void theMetricsAreAddedToWhatWasApprovedAlone() {
        List<SuiteResult> suites = suites(tabby("7.jpg", LEFT), tabby("8.jpg", LEFT), error("9.jpg"));
        List<Explanation> measured =
                Comparison.of(APPROVED, HEADER, suites).measured(suites).get(0).explanations();

        assertThat(measured.get(0).metrics())
                .containsEntry(Metric.MASS_IN_BOX, 0.83)
                .containsEntry(Metric.MAP_CORRELATION, 1.0);
        assertThat(measured.get(1)).isEqualTo(tabby("8.jpg", LEFT));
        assertThat(measured.get(2)).isEqualTo(error("9.jpg"));
    }

    @Test
    void whatWasApprovedStandsBesideWhatIsNow() {
        Before before = before(tabby("7.jpg", RIGHT, 0.22, 0.98, TIGER));

        assertThat(before.map()).isEqualTo(LEFT);
        assertThat(before.massInBox()).isEqualTo(0.83);
        assertThat(before.probability()).isEqualTo(0.9312);
        assertThat(before.predicted()).isEqualTo(TABBY);
        assertThat(before.photoChanged()).isFalse();
        Before.Shift shift = Objects.requireNonNull(before.shift());
        assertThat(Math.hypot(shift.x(), shift.y()))
                .isEqualTo(
                        new Drift(LEFT, RIGHT, new Size(224, 224)).centreShift().length());
        assertThat(shift.x()).isPositive();
    }

    @Test
    void aMapWithoutMassHasNoShift() {
        assertThat(before(tabby("7.jpg", Maps.constant(7, 7, 0))).shift()).isNull();
    }

    @Test
    void whatWasNotApprovedHasNothingBesideIt() {
        List<SuiteResult> suites = suites(tabby("8.jpg", LEFT), error("7.jpg"));

        assertThat(Comparison.of(APPROVED, HEADER, suites)
                        .measured(suites)
                        .get(0)
                        .explanations())
                .extracting(Explanation::baseline)
                .containsOnlyNulls();
    }

    @Test
    void judgingKeepsWhatWasApproved() {
        Explanation measured = measured(tabby("7.jpg", LEFT));

        assertThat(measured.judged(Outcome.FAILED, List.of()).baseline()).isEqualTo(measured.baseline());
    }

    @Test
    void aDriftIsJudgedAndSaidInWords() {
        List<SuiteResult> suites =
                suites(tabby("7.jpg", RIGHT, 0.22, 0.9312, TABBY), tabby("8.jpg", RIGHT, 0.22, 0.9, TABBY));
        Comparison comparison = Comparison.of(APPROVED, HEADER, suites);

        Judgement judgement = judge(comparison.measured(suites));

        assertThat(judgement.verdicts())
                .extracting(Verdict::outcome)
                .as("8.jpg was not approved, so it is not judged")
                .containsExactly(Outcome.FAILED, Outcome.PASSED);
        assertThat(judgement.violations().stream().map(comparison::inWords))
                .extracting(Violation::message)
                .containsExactly("animals/7.jpg (class 281 tabby): map correlation with the baseline is -0.28, but"
                        + " expected minimum is 0.85; mass in box fell from 0.83 to 0.22; the map's centre moved 0.38 of"
                        + " the diagonal to the right");
    }

    @Test
    void aChangedPredictionIsJudged() {
        List<SuiteResult> suites = suites(tabby("7.jpg", LEFT, 0.83, 0.9312, TIGER));
        Comparison comparison = Comparison.of(APPROVED, HEADER, suites);

        assertThat(judge(comparison.measured(suites)).violations().stream().map(comparison::inWords))
                .extracting(Violation::message)
                .containsExactlyInAnyOrder(
                        "animals: change of the predicted class since the baseline is at most 0 for 0% of 1"
                                + " explanation, but expected share is 80%",
                        "animals/7.jpg (class 281 tabby): change of the predicted class since the baseline is 1, but"
                                + " expected maximum is 0; the predicted class was 281 tabby and is 282 tiger cat");
    }

    @ParameterizedTest
    @CsvSource({"5, true", "4, false"})
    void oneChangedPredictionInFiveKeepsTheDefaultLimits(int explanations, boolean kept) {
        List<Subject> subjects = IntStream.range(0, explanations)
                .mapToObj(i -> new Subject(
                        SampleExplanation.tabby(i + ".jpg"),
                        false,
                        false,
                        Map.of(Metric.MAP_CORRELATION, 1.0, Metric.CLASS_CHANGED, i == 0 ? 1.0 : 0.0)))
                .toList();

        Judgement judgement = new Judge(List.of(DriftDefaults.rule())).judge(subjects);

        assertThat(judgement.violations().isEmpty()).isEqualTo(kept);
        assertThat(judgement.verdicts().get(0).below())
                .as("named even where it passes")
                .isEqualTo(kept ? List.of(Metric.CLASS_CHANGED) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"0.85, true", "0.8499999999999999, false"})
    void theDefaultLimitOfTheCorrelationIsMetExactly(double correlation, boolean kept) {
        assertThat(DriftDefaults.limits().get(0).isKeptBy(correlation)).isEqualTo(kept);
        assertThat(DriftDefaults.rule().needsBaseline()).isTrue();
    }

    private static Judgement judge(List<SuiteResult> suites) {
        List<Subject> subjects =
                suites.get(0).explanations().stream().map(Explanation::subject).toList();
        return new Judge(List.of(DriftDefaults.rule())).judge(subjects);
    }

    private static Heatmap times(float factor, Heatmap map) {
        float[] values = map.values();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return new Heatmap(map.height(), map.width(), values);
    }

    private static Comparison compare(Explanation... explanations) {
        return Comparison.of(APPROVED, HEADER, suites(explanations));
    }

    private static Before before(Explanation now) {
        return Objects.requireNonNull(measured(now).baseline());
    }

    private static Explanation measured(Explanation now) {
        List<SuiteResult> suites = suites(now);
        return Comparison.of(APPROVED, HEADER, suites)
                .measured(suites)
                .get(0)
                .explanations()
                .get(0);
    }

    private static Change change(Comparison comparison) {
        return Objects.requireNonNull(comparison.changes().get(KEY));
    }

    private static @Nullable String difference(BaselineHeader now) {
        return Comparison.of(APPROVED, now, List.of()).difference();
    }

    private static BaselineHeader layer(String layer, String setting, LayerShape shape) {
        return new BaselineHeader(
                HEADER.toolName(),
                HEADER.toolVersion(),
                HEADER.modelFile(),
                HEADER.modelSha256(),
                layer,
                setting,
                shape,
                HEADER.scores(),
                HEADER.settings(),
                HEADER.method(),
                HEADER.input(),
                HEADER.regions());
    }

    private static BaselineHeader with(Method method, InputSettings input) {
        return new BaselineHeader(
                HEADER.toolName(),
                HEADER.toolVersion(),
                HEADER.modelFile(),
                HEADER.modelSha256(),
                HEADER.layer(),
                HEADER.layerSetting(),
                HEADER.layerShape(),
                HEADER.scores(),
                HEADER.settings(),
                method,
                input,
                HEADER.regions());
    }
}

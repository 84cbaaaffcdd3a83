package org.scorecam.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.scorecam.suite.CocoSuite.LEFT_HALF;
import static org.scorecam.suite.CocoSuite.RIGHT_HALF;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.ScoreKind;
import org.scorecam.cam.TwoChannelClassifier;
import org.scorecam.challenge.Challenge;
import org.scorecam.challenge.Offset;
import org.scorecam.effort.Effort;
import org.scorecam.file.RelativePath;
import org.scorecam.image.Box;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.metric.RegionFill;
import org.scorecam.outcome.Outcome;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.Challenged;
import org.scorecam.result.Explanation;
import org.scorecam.result.Prediction;
import org.scorecam.result.Problem;
import org.scorecam.result.RunResult;
import org.scorecam.result.StampEffect;
import org.scorecam.rule.DefaultRules;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Violation;
import org.scorecam.store.Store;
import org.scorecam.suite.CocoSuite;
import org.scorecam.suite.StampSettings;

/** A class's probability is the mean brightness of its half of four columns; the first of equals is predicted. */
class ChallengeRunTest {
    private static final Prediction LEFT = new Prediction(new ClassLabel(0, "0"), 100 / 255f);
    private static final Prediction RIGHT = new Prediction(new ClassLabel(1, "right"), 200 / 255f);

    @TempDir
    private Path folder;

    private CocoSuite coco;

    @BeforeEach
    void beginASuite() {
        coco = new CocoSuite(folder);
    }

    @Test
    void withoutBeingAskedTheModelIsNotChallenged() throws Exception {
        coco.photo("a.png", 100, 200).listed("a.png").object(1, RIGHT_HALF);

        Explanation explanation = explain(MetricSettings.DEFAULT);

        assertThat(explanation.challenges()).isEmpty();
        assertThat(explanation.cost().forwards()).isEqualTo(3);
    }

    @Test
    void theModelIsAskedWithoutTheObjectWithItAloneAndWithAnEqualAreaGone() throws Exception {
        coco.photo("a.png", 100, 200).listed("a.png").object(1, RIGHT_HALF);

        Explanation explanation = explain(all(RegionFill.BLACK));

        assertThat(explanation.challenges())
                .containsExactly(
                        new Challenged(Challenge.ONLY_FOREGROUND, null, 200 / 255f, RIGHT, true, null),
                        new Challenged(Challenge.NO_FOREGROUND, null, 0, LEFT, false, null),
                        new Challenged(Challenge.CONTROL, null, 200 / 255f, RIGHT, true, new Offset(-2, 0)));
        assertThat(explanation.metrics())
                .containsEntry(Metric.ONLY_FOREGROUND, 1.0)
                .containsEntry(Metric.NO_FOREGROUND, 0.0)
                .containsEntry(Metric.CONTROL, 1.0);
        assertThat(explanation.cost().forwards()).isEqualTo(3 + 3);
    }

    @Test
    void theFillDecidesWhatStandsThere() throws Exception {
        coco.photo("a.png", 100, 200).listed("a.png").object(1, RIGHT_HALF);

        assertThat(explain(all(RegionFill.SURROUNDINGS)).challenges().get(0).predicted())
                .as("the left half becomes as bright as the right one, and the first of equals is predicted")
                .isEqualTo(new Prediction(new ClassLabel(0, "0"), 200 / 255f));
    }

    @Test
    void anAreaElsewhereTouchesNoRegionOfAnyClass() throws Exception {
        coco.photo("a.png", 100, 200)
                .listed("a.png")
                .object(0, List.of(1, 0, 1, 4))
                .object(1, List.of(3, 0, 1, 4));

        RunResult run = run(List.of(), all(RegionFill.BLACK), Effort.full(), Store.none(), 1);

        assertThat(run.explanations()).allSatisfy(explanation -> {
            Offset offset =
                    Objects.requireNonNull(explanation.challenges().get(2).offset());
            assertThat(explanation.regions().boxes().get(0).xMin() + offset.right())
                    .isIn(0.0, 2.0);
        });
    }

    @Test
    void withoutRoomTheControlIsNotMeasuredAndANoteSaysSo() throws Exception {
        coco.photo("a.png", 100, 200).listed("a.png").object(1, List.of(1, 0, 3, 4));

        Explanation explanation = explain(all(RegionFill.BLACK));

        assertThat(explanation.metrics())
                .containsKeys(Metric.ONLY_FOREGROUND, Metric.NO_FOREGROUND)
                .doesNotContainKey(Metric.CONTROL);
        assertThat(explanation.assessment().notes())
                .contains(
                        "the model was not asked with equal area elsewhere removed: beside the photo's regions there is no"
                                + " room for an area of their shape");
    }

    @Test
    void regionsThatFillTheInputLeaveNothingToAsk() throws Exception {
        coco.photo("a.png", 100, 200).listed("a.png").object(1, List.of(0, 0, 4, 4));

        Explanation explanation = explain(all(RegionFill.BLACK));

        assertThat(explanation.challenges()).isEmpty();
        assertThat(explanation.cost().forwards()).isEqualTo(3);
        assertThat(explanation.assessment().notes())
                .contains(
                        "the model was not asked with object removed: its regions fill all that the model sees, so that"
                                + " nothing is left without them");
    }

    @Test
    void regionsBetweenThePixelsCannotBeTakenOut() throws Exception {
        coco.photo("a.png", 100, 200).listed("a.png").object(1, List.of(0.6, 0.6, 0.8, 0.8));

        assertThat(explain(all(RegionFill.BLACK)).assessment().notes())
                .contains("the model was not asked with object alone: its regions hold no pixel's centre of the model's"
                        + " input, so that nothing can be taken out; annotate larger objects, or leave the photo out");
    }

    @Test
    void aLimitThatNoPhotoAllowsFailsTheRun() throws Exception {
        coco.photo("a.png", 100, 200).listed("a.png").object(1, List.of(1, 0, 3, 4));

        RunResult run = run(List.of(least(Metric.CONTROL)), MetricSettings.DEFAULT, Effort.full(), Store.none(), 1);

        assertThat(run.verdict()).isEqualTo(Outcome.FAILED);
        assertThat(run.problems())
                .containsExactly(
                        "<rules>, rule 1: CONTROL was measured on none of the explanations that it matches, so the"
                                + " limit judged nothing and would pass with any model. Each explanation's notes say why; choose"
                                + " other photos, or remove the limit.");
        assertThat(run.problems()).extracting(each -> Problem.of(each).metric()).containsExactly(Metric.CONTROL);
    }

    @Test
    void whatSomePhotosDoNotAllowIsJudgedOnTheOthers() throws Exception {
        coco.photo("a.png", 100, 200).listed("a.png").object(1, List.of(1, 0, 3, 4));
        coco.photo("b.png", 100, 200).listed("b.png").object(1, RIGHT_HALF);

        RunResult run = run(List.of(least(Metric.CONTROL)), all(RegionFill.BLACK), Effort.full(), Store.none(), 1);

        assertThat(run.problems()).isEmpty();
        assertThat(run.verdict()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aViolationSaysWhatTheModelAnswers() throws Exception {
        coco.photo("a.png", 100, 200).listed("a.png").object(0, LEFT_HALF);

        assertThat(run(
                                List.of(most(Metric.NO_FOREGROUND)),
                                all(RegionFill.SURROUNDINGS),
                                Effort.full(),
                                Store.none(),
                                1)
                        .violations())
                .extracting(Violation::message)
                .containsExactly(
                        "suite/a.png (class 0 left): top-1 without the object is 1, but expected maximum is 0; photo 0.39,"
                                + " object alone 0.39, object removed 0.78, equal area elsewhere removed 0.39: it does not"
                                + " need the object");
    }

    @Test
    void whatHasNotChangedIsNotAskedAgain() throws Exception {
        coco.photo("a.png", 100, 200).listed("a.png").object(1, RIGHT_HALF);
        Store store = Store.in(folder.resolve("store"), warning -> {});

        Explanation first = run(List.of(), all(RegionFill.BLACK), Effort.full(), store, 1)
                .suites()
                .get(0)
                .explanations()
                .get(0);
        Explanation second = run(List.of(), all(RegionFill.BLACK), Effort.full(), store, 1)
                .suites()
                .get(0)
                .explanations()
                .get(0);
        Explanation other = run(List.of(), all(RegionFill.GREY), Effort.full(), store, 1)
                .suites()
                .get(0)
                .explanations()
                .get(0);

        assertThat(second.cost().forwards()).isZero();
        assertThat(second.challenges()).isEqualTo(first.challenges());
        assertThat(other.cost().forwards()).as("another fill is another input").isEqualTo(3);
    }

    @Test
    void challengesNeedNoWholeMap() throws Exception {
        coco.photo("a.png", 100, 200).listed("a.png").object(1, RIGHT_HALF);

        Explanation explanation = run(
                        List.of(least(Metric.ONLY_FOREGROUND)),
                        all(RegionFill.BLACK),
                        new Effort(Effort.Kind.VERDICT, 4),
                        Store.none(),
                        1)
                .suites()
                .get(0)
                .explanations()
                .get(0);

        assertThat(explanation.map().partial()).isNotNull();
        assertThat(explanation.cost().forwards()).isEqualTo(1 + 3);
        assertThat(explanation.metrics()).containsEntry(Metric.NO_FOREGROUND, 0.0);
    }

    @Test
    void whatASuiteDistrustsIsNoClassAndItsMassIsMeasured() throws Exception {
        coco.photo("a.png", 90, 200).listed("a.png").object(1, RIGHT_HALF).object(2, List.of(3, 0, 1, 4));
        coco.category(2, "label").shortcuts("label");

        List<Explanation> explanations = run(List.of(), including(RegionFill.BLACK), Effort.full(), Store.none(), 1)
                .explanations()
                .toList();

        assertThat(explanations).hasSize(1);
        assertThat(explanations.get(0).regions().shortcuts()).containsExactly(new Box(3, 0, 4, 4));
        assertThat(explanations.get(0).metrics().get(Metric.SHORTCUT_MASS))
                .as("the map is 0, 0.25, 0.75, 1 a row: 1 of 2")
                .isCloseTo(0.5, within(1e-6));
        assertThat(explanations.get(0).metrics()).containsEntry(Metric.FLIP_WITHOUT_SHORTCUT, 0.0);
        assertThat(explanations.get(0).challenges())
                .extracting(Challenged::challenge)
                .containsExactly(Challenge.WITHOUT_SHORTCUT);
    }

    @Test
    void anAnswerThatNeedsTheShortcutFlipsWithoutIt() throws Exception {
        coco.photo("a.png", 100, 180).listed("a.png").object(0, LEFT_HALF).object(2, RIGHT_HALF);
        coco.category(2, "label").shortcuts("label");

        Explanation explanation = explain(including(RegionFill.BLACK));

        assertThat(explanation.metrics()).containsEntry(Metric.FLIP_WITHOUT_SHORTCUT, 1.0);
        assertThat(explanation.challenges().get(0).right())
                .as("left is annotated")
                .isTrue();
    }

    @Test
    void aPhotoWithoutShortcutsIsNotAskedForThem() throws Exception {
        coco.photo("a.png", 100, 180).listed("a.png").object(0, LEFT_HALF).object(2, RIGHT_HALF);
        coco.photo("b.png", 100, 180).listed("b.png").object(0, LEFT_HALF);
        coco.category(2, "label").shortcuts("label");

        assertThat(run(List.of(), including(RegionFill.BLACK), Effort.full(), Store.none(), 1)
                        .explanations())
                .extracting(explanation -> explanation.metrics().containsKey(Metric.SHORTCUT_MASS))
                .containsExactly(true, false);
    }

    @Test
    void theAreaElsewhereTouchesNoShortcut() throws Exception {
        coco.photo("a.png", 100, 200)
                .listed("a.png")
                .object(1, List.of(3, 0, 1, 4))
                .object(2, List.of(0, 0, 2, 4));
        coco.category(2, "label").shortcuts("label");

        Explanation explanation = explain(including(RegionFill.BLACK, Metric.CONTROL));

        assertThat(explanation.challenges().get(0).offset()).isEqualTo(new Offset(-1, 0));
    }

    @Test
    void aStampIsPutOntoEveryPhotoAndTheClassThatGainsIsNamed() throws Exception {
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF);
        coco.photo("b.png", 100, 200).listed("b.png").object(1, RIGHT_HALF);
        stamp("50%");

        RunResult run = run(List.of(atLeast(Metric.STAMP_GAP)), none(), Effort.full(), Store.none(), 1);

        assertThat(run.suites().get(0).measures().stamps())
                .containsExactly(new StampEffect(stampName(), "top-left", 0.5, 2, 1, 0.5, new ClassLabel(1, "1"), 1));
        assertThat(run.explanations())
                .extracting(explanation -> explanation.metrics().get(Metric.STAMP_FLIP))
                .containsExactly(1.0, 0.0);
        assertThat(run.suites().get(0).measures().metrics()).containsEntry(Metric.STAMP_GAP, -0.5);
        assertThat(run.violations())
                .extracting(Violation::message)
                .containsExactly("suite: gap of accuracy under a stamp is -0.50, but expected minimum is -0.1; under "
                        + stampName()
                        + " the model is right on 50 % of 2 photos, without it on 100 %; 1 gains most, 1 photo");
    }

    @ParameterizedTest
    @CsvSource({
        "STAMP_GAP, stamps",
        "STAMP_FLIP, stamps",
        "SHORTCUT_MASS, shortcuts",
        "FLIP_WITHOUT_SHORTCUT, shortcuts"
    })
    void aLimitOnStampsOrShortcutsWithoutAnyIsAMistake(Metric metric, String element) throws Exception {
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF);

        assertThatThrownBy(() -> run(List.of(atLeast(metric)), none(), Effort.full(), Store.none(), 1))
                .isInstanceOf(SetupException.class)
                .hasMessage("<rules>, rule 1, limit 1: " + metric + " needs <" + element
                        + ">, but there are none in the suite suite. Add them, or remove the limit");
    }

    @Test
    void aLimitOnBackgroundsWithoutAnyFailsTheRun() throws Exception {
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF);

        RunResult run = run(List.of(atLeast(Metric.BACKGROUND_GAP)), none(), Effort.full(), Store.none(), 1);

        assertThat(run.problems())
                .containsExactly(
                        "BACKGROUND_GAP of suite suite could not be measured, so that its limit judged nothing: no"
                                + " photo of it has both another photo of its class and one of another class to be pasted on. Mend"
                                + " that, or remove the limit.");
        assertThat(run.problems()).extracting(each -> Problem.of(each).metric()).containsExactly(Metric.BACKGROUND_GAP);
    }

    @Test
    void theStoreKeepsWhatStampsAndBackgroundsTold() throws Exception {
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF);
        coco.photo("b.png", 100, 200).listed("b.png").object(1, RIGHT_HALF);
        coco.photo("c.png", 210, 100).listed("c.png").object(0, LEFT_HALF);
        stamp("25%");
        Store store = Store.in(folder.resolve("store"), warning -> {});
        MetricSettings settings = including(RegionFill.BLACK, Metric.BACKGROUND_GAP);

        RunResult first = run(List.of(), settings, Effort.full(), store, 1);
        RunResult second = run(List.of(), settings, Effort.full(), store, 2);

        assertThat(first.summary().forwards()).isEqualTo(3 * 3 + 3 + 2 + 3);
        assertThat(second.summary().forwards()).isZero();
        assertThat(second.explanations().map(Explanation::challenges))
                .containsExactlyElementsOf(
                        first.explanations().map(Explanation::challenges).toList());
    }

    @Test
    void objectsArePastedOnPhotosOfTheirClassAndOfOthers() throws Exception {
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF);
        coco.photo("b.png", 100, 220).listed("b.png").object(1, RIGHT_HALF);
        coco.photo("c.png", 210, 150).listed("c.png").object(0, LEFT_HALF);

        RunResult run =
                run(List.of(), including(RegionFill.BLACK, Metric.BACKGROUND_GAP), Effort.full(), Store.none(), 1);

        Explanation a = run.explanations().toList().get(0);
        assertThat(a.challenges())
                .extracting(each -> each.challenge() + " " + each.with() + " "
                        + each.predicted().label().label())
                .as("on c the right half stays, on b it is filled")
                .containsExactly("MIXED_SAME c.png left", "MIXED_RAND b.png left");
        Explanation b = run.explanations().toList().get(1);
        assertThat(b.assessment().notes())
                .contains(
                        "the model was not asked with object on another photo of its class: the suite has no other photo of the"
                                + " class");
        assertThat(run.suites().get(0).measures().metrics()).containsEntry(Metric.BACKGROUND_GAP, 0.0);
    }

    private String stampName() {
        return RelativePath.of(Path.of(""), folder.resolve("stamp.png"));
    }

    private void stamp(String share) throws IOException {
        BufferedImage white = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        white.setRGB(0, 0, 2, 2, new int[] {0xFF000000, 0xFF000000, 0xFF000000, 0xFF000000}, 0, 2);
        Path file = folder.resolve("stamp.png");
        ImageIO.write(white, "png", file.toFile());
        coco.stamps(new StampSettings(
                file, StampSettings.At.TOP_LEFT, new BigDecimal(share.replace("%", "")).movePointLeft(2)));
    }

    @Test
    void theNumberOfThreadsDoesNotChangeTheResult() throws Exception {
        coco.photo("a.png", 100, 200).listed("a.png").object(0, LEFT_HALF).object(1, RIGHT_HALF);

        assertThat(run(DefaultRules.rules(), all(RegionFill.BLUR), Effort.full(), Store.none(), 4)
                        .suites())
                .isEqualTo(run(DefaultRules.rules(), all(RegionFill.BLUR), Effort.full(), Store.none(), 1)
                        .suites());
    }

    private static MetricSettings all(RegionFill fill) {
        return including(fill, Metric.ONLY_FOREGROUND, Metric.NO_FOREGROUND, Metric.CONTROL);
    }

    private static MetricSettings including(RegionFill fill, Metric... metrics) {
        MetricSettings usual = MetricSettings.DEFAULT;
        return new MetricSettings(
                Set.of(metrics),
                usual.tau(),
                usual.tolerance(),
                usual.iou(),
                usual.form(),
                usual.steps(),
                usual.insertion(),
                usual.deletion(),
                fill,
                usual.photos());
    }

    private static MetricSettings none() {
        return MetricSettings.DEFAULT;
    }

    private static Rule atLeast(Metric metric) {
        return new Rule(
                Element.SUITE,
                List.of(),
                List.of(),
                List.of(new Limit(metric, null, new BigDecimal("-0.1"), null, null)));
    }

    private static Rule least(Metric metric) {
        return rule(new Limit(metric, null, BigDecimal.ONE, null, null));
    }

    private static Rule most(Metric metric) {
        return rule(new Limit(metric, null, null, BigDecimal.ZERO, null));
    }

    private static Rule rule(Limit limit) {
        return new Rule(Element.IMAGE, List.of(), List.of(), List.of(limit));
    }

    private Explanation explain(MetricSettings settings) throws InterruptedException {
        return run(List.of(), settings, Effort.full(), Store.none(), 1)
                .suites()
                .get(0)
                .explanations()
                .get(0);
    }

    private RunResult run(List<Rule> rules, MetricSettings settings, Effort effort, Store store, int threads)
            throws InterruptedException {
        return GrayRun.of(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES))
                .rules(rules)
                .metrics(settings)
                .effort(effort)
                .store(store)
                .execute(coco.settings(), threads);
    }
}

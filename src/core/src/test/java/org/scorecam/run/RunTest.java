package org.scorecam.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.scorecam.suite.CocoSuite.LEFT_HALF;
import static org.scorecam.suite.CocoSuite.RIGHT_HALF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.FakeClassifier;
import org.scorecam.cam.ScoreKind;
import org.scorecam.cam.TwoChannelClassifier;
import org.scorecam.file.Sha256;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.Explanation;
import org.scorecam.result.Prediction;
import org.scorecam.result.RunResult;
import org.scorecam.rule.DefaultRules;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.store.PhotoEntry;
import org.scorecam.store.PhotoStore;
import org.scorecam.store.Store;
import org.scorecam.suite.CocoSuite;
import org.scorecam.suite.Omissions;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.SuiteSettings;
import org.scorecam.suite.SuiteSettings.Explain;

class RunTest {
    private static final List<Rule> DEFAULT_RULES = DefaultRules.rules();

    @TempDir
    private Path folder;

    private CocoSuite coco;

    @BeforeEach
    void beginASuite() {
        coco = new CocoSuite(folder);
    }

    @Test
    void heatInTheBoxPasses() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);

        Explanation explanation = explain(coco.settings()).get(0);

        assertThat(explanation.outcome()).isEqualTo(Outcome.PASSED);
        // L is [1, 0] a row; upsampled to four pixels 1, 0.75, 0.25, 0
        assertThat(explanation.metrics().get(Metric.MASS_IN_BOX)).isCloseTo(1.75 / 2, within(1e-6));
    }

    @Test
    void theMapOfAClassWithNextToNoProbabilityIsNamedFaint() throws Exception {
        TwoChannelClassifier halves = brightnessOfHalves();
        Classifier faint =
                new FakeClassifier(halves.facts().input(), halves.facts().layer(), ScoreKind.PROBABILITIES, 2, 1) {
                    @Override
                    protected float[] activations(float[] x) {
                        return halves.features(x).activations();
                    }

                    @Override
                    protected float[] scores(float[] x) {
                        return new float[] {1e-11f * halves.features(x).scores()[0], 1};
                    }
                };
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);

        Explanation explanation = GrayRun.of(faint)
                .execute(coco.settings(), 2)
                .explanations()
                .findFirst()
                .orElseThrow();

        assertThat(explanation.assessment().notes()).last(STRING).startsWith("the map is faint");
        assertThat(explain(coco.settings()).get(0).assessment().notes())
                .noneMatch(note -> note.startsWith("the map is faint"));
    }

    @Test
    void heatBesideTheBoxFails() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, RIGHT_HALF);

        assertThat(explain(coco.settings()).get(0).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void allClassesOfAPhotoShareItsForwards() throws Exception {
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF).object(1, RIGHT_HALF);

        assertThat(explain(coco.settings()))
                .extracting(each -> each.cost().forwards())
                .containsExactly(3, 0);
    }

    @Test
    void progressHearsEveryForwardAndEveryPhoto() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        coco.photo("b.png", 100, 0).listed("b.png").object(0, LEFT_HALF);
        AtomicInteger forwards = new AtomicInteger();
        AtomicInteger photos = new AtomicInteger();

        execute(coco.settings(), DEFAULT_RULES, 2, new Progress() {
            @Override
            public void forward() {
                forwards.incrementAndGet();
            }

            @Override
            public void closes(SuitePhoto photo) {
                photos.incrementAndGet();
            }
        });

        assertThat(forwards).hasValue(6);
        assertThat(photos).hasValue(2);
    }

    @Test
    void oneMissingPhotoDoesNotStopTheOthers() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        coco.listed("gone.png").object(0, LEFT_HALF);

        assertThat(explain(coco.settings()))
                .extracting(Explanation::outcome)
                .containsExactly(Outcome.PASSED, Outcome.ERROR);
    }

    /** Where one category's id is no index, those of the others may be none either. */
    @Test
    void anIdThatIsNoIndexEndsTheRunBeforeItBegins() throws Exception {
        coco.category(5, "up").photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);

        assertThatThrownBy(() -> explain(coco.settings()))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("category ids 0 to 5, which cannot be indices of the model's classes, 0 to 1");
    }

    @Test
    void aMapThatIsZeroEverywhereIsAnError() throws Exception {
        coco.photo("a.png", 100, 100).listed("a.png").object(0, LEFT_HALF);

        Explanation explanation = explain(coco.settings()).get(0);

        assertThat(explanation.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(explanation.assessment().problem())
                .isEqualTo(
                        "the map is zero everywhere: none of the 2 channels speaks for class 0 left more in one place"
                                + " than in another; choose another <layer>, or check that the input settings are those of the"
                                + " training");
        assertThat(explanation.probability()).isNotNull();
    }

    @Test
    void aBoxOutsideThePhotoIsAnError() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, List.of(10, 10, 5, 5));

        assertThat(explain(coco.settings()).get(0).assessment().problem()).contains("lies outside the photo of 4x4");
    }

    @Test
    void aBackgroundClassIsJudgedWithoutBoxes() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        coco.photo("b.png", 50, 200).listed("b.png").objectWithoutBox(1);

        List<Explanation> explanations = explain(coco.settings(Explain.ANNOTATED, Map.of(), Set.of("right")));

        assertThat(explanations.get(1).metrics())
                .containsOnlyKeys(Metric.ENTROPY, Metric.SPARSENESS, Metric.PROBABILITY, Metric.TOP1);
        assertThat(explanations.get(1).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void anEmptyMapOfABackgroundClassIsWorthAWord() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        coco.photo("b.png", 100, 100).listed("b.png").objectWithoutBox(1);

        Explanation empty = explain(coco.settings(Explain.ANNOTATED, Map.of(), Set.of("right")))
                .get(1);

        assertThat(empty.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(empty.assessment().notes())
                .containsExactly(
                        "the map is zero everywhere: none of the 2 channels speaks for class 1 right more in one"
                                + " place than in another");
    }

    @Test
    void thePredictedClassIsJudgedOnItsOwnBoxes() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF).object(1, RIGHT_HALF);

        List<Explanation> explanations = explain(coco.settings(Explain.PREDICTED, Map.of(), Set.of()));

        assertThat(explanations).singleElement().satisfies(explanation -> {
            assertThat(explanation.id().explained().label()).isEqualTo("left");
            assertThat(explanation.outcome()).isEqualTo(Outcome.PASSED);
        });
    }

    @Test
    void withoutLabelsThePredictedClassHasTheAnnotationsName() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);

        Explanation explanation = explain(coco.settings()).get(0);

        assertThat(explanation.predicted())
                .extracting(Prediction::label)
                .isEqualTo(explanation.id().explained());
    }

    @Test
    void theFirstClassesAreKeptWithTheirProbabilities() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);

        Explanation explanation = explain(coco.settings()).get(0);

        assertThat(requireNonNull(explanation.scores()).top()).hasSize(2).startsWith(explanation.predicted());
        assertThat(requireNonNull(explanation.scores()).top().get(1).label().index())
                .isEqualTo(1);
    }

    @Test
    void aPredictedClassThatIsNotAnnotatedHasNoHeatInItsBoxes() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(1, RIGHT_HALF);

        Explanation explanation =
                explain(coco.settings(Explain.PREDICTED, Map.of(), Set.of())).get(0);

        assertThat(explanation.metrics()).containsEntry(Metric.MASS_IN_BOX, 0.0).containsEntry(Metric.TOP1, 0.0);
        assertThat(explanation.assessment().notes())
                .contains("the predicted class 0 is not annotated on this photo, so no heat can lie in its boxes");
    }

    @Test
    void aPredictedClassThatIsNotChosenIsJudgedOnItsBoxesAllTheSame() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF).object(1, RIGHT_HALF);
        coco.omitting(new Omissions(false, false, Set.of("right")));

        Explanation explanation =
                explain(coco.settings(Explain.PREDICTED, Map.of(), Set.of())).get(0);

        assertThat(explanation.id().explained().label()).isEqualTo("left");
        assertThat(explanation.metrics())
                .containsEntry(Metric.MASS_IN_BOX, 0.875)
                .containsEntry(Metric.TOP1, 1.0);
    }

    @Test
    void theNumberOfThreadsDoesNotChangeTheResult() throws Exception {
        for (int i = 0; i < 20; i++) {
            String name = "photo" + i + ".png";
            coco.photo(name, 60 + 9 * i, 7 * i).listed(name).object(i % 2, LEFT_HALF);
        }

        assertThat(execute(coco.settings(), DEFAULT_RULES, 4, SILENT).suites())
                .isEqualTo(execute(coco.settings(), DEFAULT_RULES, 1, SILENT).suites());
    }

    @Test
    void aRuleThatMatchesNothingIsASetUpErrorBeforeAnyForward() {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        List<Rule> rules = rules("other/*");

        assertThatThrownBy(() -> execute(coco.settings(), rules, 1, SILENT)).isInstanceOf(SetupException.class);
    }

    @Test
    void aRuleOnAClassThatIsNeverPredictedHasJudgedNothing() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        List<Rule> rules = rules("1");
        SuiteSettings settings = coco.settings(Explain.PREDICTED, Map.of(), Set.of());

        RunResult findings = execute(settings, rules, 1, SILENT);

        assertThatThrownBy(() -> Run.requireMatched(rules, findings.suites())).isInstanceOf(SetupException.class);
    }

    @Test
    void aPhotoThatIsNoImageIsAnErrorOfItsOwn() throws IOException, InterruptedException {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        Files.writeString(coco.photos().resolve("b.png"), "no image");
        coco.listed("b.png").object(0, LEFT_HALF);

        Explanation broken = explain(coco.settings()).get(1);

        assertThat(broken.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(broken.cost().forwards()).isZero();
    }

    @Test
    void whatHasNotChangedIsNotRunAgain() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        Store store = store();
        Explanation first = explain(store);

        Explanation second = explain(store);

        assertThat(first.cost().forwards()).isEqualTo(3);
        assertThat(first.cost().reused()).isFalse();
        assertThat(second.cost().forwards()).isZero();
        assertThat(second.cost().reused()).isTrue();
        assertThat(second).usingRecursiveComparison().ignoringFields("cost").isEqualTo(first);
    }

    @Test
    void aSecondClassOfAPhotoCostsNoForward() throws Exception {
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF);
        Store store = store();
        explain(store);
        coco.object(1, RIGHT_HALF);

        RunResult both = execute(coco.settings(), DEFAULT_RULES, 2, SILENT, store);

        assertThat(both.suites().get(0).explanations())
                .extracting(each -> each.cost().forwards())
                .containsExactly(0, 0);
    }

    @Test
    void aPhotoThatHasChangedIsRunAgain() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        Store store = store();
        explain(store);
        coco.photo("a.png", 190, 0);

        assertThat(explain(store).cost().forwards()).isEqualTo(3);
    }

    @Test
    void onlyTheChannelsThatAreMissingAreRun() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        Store store = store();
        Explanation whole = explain(store);
        String digest = requireNonNull(whole.photo().sha256());
        PhotoStore photos = photos(store);
        PhotoEntry entry = photos.read(digest, 1).orElseThrow();
        float[] scores = entry.scores().scores();
        scores[2] = Float.NaN; // channel 1, class 0: as after a build that was killed
        photos.write(digest, 1, entry);

        Explanation completed = explain(store);

        assertThat(completed.cost().forwards()).isEqualTo(1);
        assertThat(completed.map().heatmap()).isEqualTo(whole.map().heatmap());
    }

    @Test
    void whatIsUnderWayCanBeKeptBeforeItsEnd() throws Exception {
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF);
        Store store = store();
        String digest = Sha256.of(Files.readAllBytes(coco.settings().images().resolve("a.png")));
        AtomicInteger forwards = new AtomicInteger();
        AtomicReference<@Nullable Run> run = new AtomicReference<>();
        AtomicReference<@Nullable PhotoEntry> kept = new AtomicReference<>();
        Progress keeping = new Progress() {
            @Override
            public void forward() {
                if (forwards.incrementAndGet() == 2) {
                    requireNonNull(run.get()).keep();
                    kept.set(photos(store).read(digest, 1).orElseThrow());
                }
            }
        };
        run.set(run(DEFAULT_RULES, keeping, store, 1));

        GrayRun.execute(requireNonNull(run.get()), coco.settings());

        // the second forward is that of the first mask: both classes are known of it, and none of the second mask
        assertThat(requireNonNull(kept.get()).scores().scores())
                .satisfies(scores -> assertThat(scores[0]).isNotNaN())
                .satisfies(scores -> assertThat(scores[2]).isNaN());
    }

    private Store store() {
        return Store.in(folder.resolve("store"), warning -> {});
    }

    private Explanation explain(Store store) throws InterruptedException {
        return execute(coco.settings(), DEFAULT_RULES, 2, SILENT, store)
                .suites()
                .get(0)
                .explanations()
                .get(0);
    }

    private static final Progress SILENT = new Progress() {};

    private static List<Explanation> explain(SuiteSettings settings) throws InterruptedException {
        return execute(settings, DEFAULT_RULES, 2, SILENT).suites().get(0).explanations();
    }

    private static RunResult execute(SuiteSettings settings, List<Rule> rules, int threads, Progress progress)
            throws InterruptedException {
        return execute(settings, rules, threads, progress, Store.none());
    }

    private static RunResult execute(
            SuiteSettings settings, List<Rule> rules, int threads, Progress progress, Store store)
            throws InterruptedException {
        return GrayRun.execute(run(rules, progress, store, threads), settings);
    }

    private static PhotoStore photos(Store store) {
        return GrayRun.photos(store, brightnessOfHalves());
    }

    /** Probabilities: the mean brightness of the left and of the right half. */
    private static TwoChannelClassifier brightnessOfHalves() {
        return new TwoChannelClassifier(1, ScoreKind.PROBABILITIES);
    }

    private static Run run(List<Rule> rules, Progress progress, Store store, int threads) {
        return GrayRun.of(brightnessOfHalves())
                .rules(rules)
                .store(store)
                .progress(progress)
                .build(threads);
    }

    private static List<Rule> rules(String includes) {
        List<Limit> limits = DefaultRules.rules().get(0).limits();
        return List.of(new Rule(Element.IMAGE, List.of(includes), List.of(), limits));
    }
}

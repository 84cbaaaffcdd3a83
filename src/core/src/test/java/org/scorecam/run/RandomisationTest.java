package org.scorecam.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.suite.CocoSuite.LEFT_HALF;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.RandomisableClassifier;
import org.scorecam.cam.RandomisableClassifier.Head;
import org.scorecam.cam.WeightScope;
import org.scorecam.effort.Effort;
import org.scorecam.json.MeasurementsJson;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.metric.MetricSettings.Fill;
import org.scorecam.metric.RegionFill;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.RandomisedMap;
import org.scorecam.result.RunResult;
import org.scorecam.rule.DefaultRules;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.store.Store;
import org.scorecam.suite.CocoSuite;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;

/**
 * On a photo whose left half is the brighter one, {@code L} of class 0 is 1, 0 a row. A head that takes the halves for each other's turns
 * it over, which is a rank correlation of -1; channels that are each other's leave it, which is one of 1.
 */
class RandomisationTest {
    private static final Effort VERDICT = new Effort(Effort.Kind.VERDICT, 4);

    @TempDir
    private Path folder;

    private CocoSuite coco;
    private RandomisableClassifier classifier = new RandomisableClassifier(Head.SWAPS);

    @BeforeEach
    void beginASuite() {
        coco = new CocoSuite(folder);
    }

    @Test
    void theLargerOfBothScopesIsJudged() throws Exception {
        brightLeft("a.png", 200);

        RunResult result = run(limit("0.50"), 3, Effort.full(), Store.none());

        assertThat(maps(result))
                .extracting(RandomisedMap::scope, RandomisedMap::rankCorrelation, RandomisedMap::note)
                .containsExactly(tuple(WeightScope.HEAD, -1.0, null), tuple(WeightScope.ALL, 1.0, null));
        assertThat(result.violations())
                .extracting(violation -> violation.message())
                .containsExactly(
                        "suite: similarity of maps to those of a random model is 1.00, but expected maximum is 0.50");
        assertThat(result.verdict()).isEqualTo(Outcome.FAILED);
        assertThat(classifier.open()).isZero();
    }

    @Test
    void aLimitThatIsKeptPasses() throws Exception {
        brightLeft("a.png", 200);

        RunResult result = run(limit("1"), 3, Effort.full(), Store.none());

        assertThat(result.verdict()).isEqualTo(Outcome.PASSED);
        assertThat(result.checks()).extracting(check -> check.value()).containsExactly(1.0);
    }

    @Test
    void withoutBeingAskedForItCostsNothing() throws Exception {
        brightLeft("a.png", 200);

        RunResult result = run(DefaultRules.rules(), 3, Effort.full(), Store.none());

        assertThat(maps(result)).isEmpty();
        assertThat(result.summary().forwards()).isEqualTo(3);
    }

    @Test
    void forwardsAreCountedAtTheExplanationAndKept() throws Exception {
        brightLeft("a.png", 200);
        Store store = Store.in(folder.resolve("store"), warning -> {});

        RunResult first = run(limit("0.50"), 3, Effort.full(), store);
        RunResult second = run(limit("0.50"), 3, Effort.full(), store);

        assertThat(first.summary().forwards()).isEqualTo(3 + 3 + 3);
        assertThat(second.summary().forwards()).isZero();
        assertThat(second.summary().reused()).isEqualTo(1);
        assertThat(maps(second)).isEqualTo(maps(first));
    }

    @Test
    void asManyPhotosAsAreWrittenAreTakenInTheOrderOfTheirDigests() throws Exception {
        for (int bright = 200; bright < 208; bright++) {
            brightLeft(bright + ".png", bright);
        }
        RunResult result = run(limit("1"), 2, Effort.full(), Store.none());
        List<String> lowest = result.explanations()
                .sorted(Comparator.comparing(each -> String.valueOf(each.photo().sha256())))
                .map(each -> each.id().image())
                .limit(2)
                .toList();

        assertThat(maps(result).stream().map(RandomisedMap::image).distinct()).containsExactlyElementsOf(lowest);
    }

    @Test
    void aPhotoThatIsAnErrorIsPassedOver() throws Exception {
        brightLeft("a.png", 200);
        coco.listed("broken.png").object(0, LEFT_HALF);
        Files.writeString(folder.resolve("photos").resolve("broken.png"), "no photo");

        RunResult result = run(limit("1"), 3, Effort.full(), Store.none());

        assertThat(maps(result)).extracting(RandomisedMap::image).containsOnly("a.png");
    }

    @Test
    void aMapOfZerosAfterwardsIsNotSimilarAndSaid() throws Exception {
        classifier = new RandomisableClassifier(Head.IS_SILENT);
        brightLeft("a.png", 200);

        RandomisedMap head =
                maps(run(limit("1"), 3, Effort.full(), Store.none())).get(0);

        assertThat(head.rankCorrelation()).isZero();
        assertThat(head.ssim()).isZero();
        assertThat(head.note()).isEqualTo("the random model's map is zero everywhere: it counts as not similar at all");
    }

    @Test
    void aModelWithoutWeightsBehindTheLayerIsJudgedByAllOfThem() throws Exception {
        classifier = new RandomisableClassifier(Head.HAS_NONE);
        brightLeft("a.png", 200);

        RunResult result = run(limit("0.50"), 3, Effort.full(), Store.none());

        assertThat(maps(result)).extracting(RandomisedMap::scope).containsExactly(WeightScope.ALL);
        assertThat(result.violations()).hasSize(1);
    }

    @Test
    void aLimitOnWhatCannotBeMeasuredIsAProblem() throws Exception {
        classifier = new RandomisableClassifier(Head.REFUSES);
        brightLeft("a.png", 200);

        RunResult result = run(limit("1"), 3, Effort.full(), Store.none());

        assertThat(result.verdict()).isEqualTo(Outcome.FAILED);
        assertThat(result.problems())
                .containsExactly("RANDOMISED_SIMILARITY of suite suite could not be measured, so that its limit judged"
                        + " nothing: weights of stone are not drawn. Mend that, or remove the limit.");
    }

    @Test
    void aScopeWithoutAnyNumberIsNotLeftOutOfTheSimilarity() throws Exception {
        classifier = new RandomisableClassifier(Head.FAILS);
        brightLeft("a.png", 200);

        RunResult result = run(limit("1"), 3, Effort.full(), Store.none());

        assertThat(maps(result)).extracting(RandomisedMap::note).containsExactly("the head is off", null);
        assertThat(result.problems()).hasSize(1);
    }

    @Test
    void whereLimitsNeedNoWholeMapsTheChosenPhotosAreComputedWhole() throws Exception {
        brightLeft("a.png", 200);
        brightLeft("b.png", 201);
        List<Rule> rules =
                Stream.concat(limit("1").stream(), needsNoMap().stream()).toList();

        RunResult full = run(rules, 1, Effort.full(), Store.none());
        RunResult verdict = run(rules, 1, VERDICT, Store.none());

        assertThat(verdict.explanations()).allMatch(each -> each.map().partial() != null);
        assertThat(maps(verdict)).isEqualTo(maps(full));
    }

    @Test
    void theNumberOfThreadsDoesNotChangeTheResult() throws Exception {
        for (int bright = 200; bright < 205; bright++) {
            brightLeft(bright + ".png", bright);
        }

        assertThat(explain(4, photo -> true).suites())
                .isEqualTo(explain(1, photo -> true).suites());
    }

    @Test
    void partsThatAreWrittenAndPutTogetherComeToTheWhole() throws Exception {
        for (int bright = 200; bright < 208; bright++) {
            brightLeft(bright + ".png", bright);
        }
        Measurements whole = explain(2, photo -> true);
        MeasurementsJson.write(explain(1, photo -> photo.name().compareTo("203") < 0), folder.resolve("one.json"));
        MeasurementsJson.write(explain(1, photo -> photo.name().compareTo("203") >= 0), folder.resolve("other.json"));
        Measurements together = Measurements.together(List.of(
                MeasurementsJson.read(folder.resolve("one.json")),
                MeasurementsJson.read(folder.resolve("other.json"))));

        assertThat(together.suites().get(0).described())
                .isEqualTo(whole.suites().get(0).described());
        assertThat(whole.suites().get(0).described().measures().randomised()).hasSize(2 * 3);
    }

    @Test
    void thePlanKnowsWhatItCostsAtMost() throws Exception {
        brightLeft("a.png", 200);
        long[] planned = new long[2];
        Progress plan = new Progress() {
            @Override
            public void begin(RunPlan plan) {
                planned[0] = plan.forwards();
                planned[1] = plan.forwardsOfRandomModels();
            }
        };
        GrayRun.of(classifier).rules(limit("1")).progress(plan).execute(coco.settings(), 1);

        assertThat(planned).containsExactly(9, 6);
    }

    private static Tuple tuple(@Nullable Object... values) {
        return Tuple.tuple(values);
    }

    private void brightLeft(String name, int bright) throws Exception {
        coco.photo(name, bright, 100).listed(name).object(0, LEFT_HALF);
    }

    private static List<Rule> limit(String maximum) {
        return List.of(new Rule(
                Element.SUITE,
                List.of(),
                List.of(),
                List.of(new Limit(Metric.RANDOMISED_SIMILARITY, null, null, new BigDecimal(maximum), null))));
    }

    private static List<Rule> needsNoMap() {
        return List.of(new Rule(
                Element.IMAGE,
                List.of(),
                List.of(),
                List.of(new Limit(Metric.PROBABILITY, null, new BigDecimal("0.00"), null, null))));
    }

    private static MetricSettings metrics(int photos) {
        return new MetricSettings(
                Set.of(),
                0.15,
                15,
                List.of(0.5),
                MetricSettings.Form.FULL,
                4,
                Fill.BLUR,
                Fill.ZERO,
                RegionFill.SURROUNDINGS,
                photos);
    }

    private RunResult run(List<Rule> rules, int photos, Effort effort, Store store) throws InterruptedException {
        return GrayRun.of(classifier)
                .rules(rules)
                .metrics(metrics(photos))
                .effort(effort)
                .store(store)
                .execute(coco.settings(), 2);
    }

    private Measurements explain(int threads, Predicate<SuitePhoto> isWanted) throws InterruptedException {
        return GrayRun.of(classifier)
                .rules(limit("1"))
                .build(threads)
                .explain(List.of(Suite.plan(coco.settings(), Labels.none(2))), isWanted, Gate.open());
    }

    private static List<RandomisedMap> maps(RunResult result) {
        return result.suites().get(0).measures().randomised();
    }
}

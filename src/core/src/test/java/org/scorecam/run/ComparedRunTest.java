package org.scorecam.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.scorecam.suite.CocoSuite.LEFT_HALF;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.ManyChannelsClassifier;
import org.scorecam.cam.Method.Variant;
import org.scorecam.cam.ScoreKind;
import org.scorecam.cam.TwoChannelClassifier;
import org.scorecam.json.MeasurementsJson;
import org.scorecam.json.ResultJson;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.ComparedMap;
import org.scorecam.result.Explanation;
import org.scorecam.result.MethodCost;
import org.scorecam.result.MethodMean;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Violation;
import org.scorecam.setting.Settings;
import org.scorecam.store.Store;
import org.scorecam.suite.CocoSuite;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;

/** Runs whose judged maps, of Score-CAM, are compared with those of other methods. */
class ComparedRunTest {
    @TempDir
    private Path folder;

    private CocoSuite coco;

    @BeforeEach
    void beginASuite() {
        coco = new CocoSuite(folder);
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF);
        coco.photo("b.png", 180, 40).listed("b.png").object(0, LEFT_HALF);
    }

    private static GrayRun run() {
        return GrayRun.of(classifier()).compare(Variant.GRAD_CAM);
    }

    private static Classifier classifier() {
        return new TwoChannelClassifier(1, ScoreKind.PROBABILITIES);
    }

    private static List<Explanation> explanations(RunResult result) {
        return result.suites().get(0).explanations();
    }

    @Test
    void aMapByAnotherMethodIsTheOneThatAnotherRunJudges() throws Exception {
        RunResult judged =
                GrayRun.of(classifier()).method(Variant.GRAD_CAM.method()).execute(coco.settings(), 1);

        RunResult compared = run().execute(coco.settings(), 2);

        for (int i = 0; i < 2; i++) {
            ComparedMap map = explanations(compared).get(i).compared().get(0);
            Explanation other = explanations(judged).get(i);
            assertThat(map.method()).isEqualTo(Variant.GRAD_CAM);
            assertThat(map.heatmap()).isEqualTo(other.map().heatmap());
            assertThat(map.metrics())
                    .containsEntry(Metric.MASS_IN_BOX, value(other.metrics(), Metric.MASS_IN_BOX))
                    .containsEntry(Metric.IOU, value(other.metrics(), Metric.IOU))
                    .containsEntry(Metric.ENTROPY, value(other.metrics(), Metric.ENTROPY))
                    .doesNotContainKeys(Metric.PROBABILITY, Metric.TOP1);
        }
    }

    @Test
    void theJudgedMapStaysAsItIs() throws Exception {
        RunResult alone = GrayRun.of(classifier()).execute(coco.settings(), 1);
        RunResult compared = run().execute(coco.settings(), 1);

        for (int i = 0; i < 2; i++) {
            assertThat(explanations(compared).get(i).map())
                    .isEqualTo(explanations(alone).get(i).map());
        }
        assertThat(compared.verdict()).isEqualTo(alone.verdict());
    }

    @Test
    void agreementIsTheRankCorrelationOfTheTwoMaps() throws Exception {
        RunResult result = run().execute(coco.settings(), 1);

        assertThat(explanations(result)).allSatisfy(each -> {
            double agreement = value(each.metrics(), Metric.METHOD_AGREEMENT);
            assertThat(each.compared().get(0).metrics()).containsEntry(Metric.METHOD_AGREEMENT, agreement);
            assertThat(agreement).isEqualTo(1, within(1e-9)); // both maps rise with the brightness of channel 0
        });
    }

    @Test
    void eachMethodsForwardsAreCounted() throws Exception {
        RunResult result = run().execute(coco.settings(), 1);

        assertThat(result.summary().methods())
                .extracting(MethodCost::method)
                .containsExactly(Variant.ARTICLE, Variant.GRAD_CAM);
        assertThat(result.summary().methods().get(1).forwards()).isEqualTo(2);
        assertThat(result.summary().methods().stream()
                        .mapToLong(MethodCost::forwards)
                        .sum())
                .isEqualTo(result.summary().forwards());
    }

    @Test
    void anUnchangedSuiteCostsNoForward() throws Exception {
        Store store = Store.in(folder.resolve("store"), warning -> {});
        GrayRun run = run().compare(Variant.GRAD_CAM, Variant.PYTORCH_GRAD_CAM)
                .metrics(including(Metric.AVERAGE_DROP))
                .store(store);
        RunResult before = run.execute(coco.settings(), 1);

        RunResult again = run.execute(coco.settings(), 1);

        assertThat(again.summary().forwards()).isZero();
        assertThat(explanations(again))
                .extracting(Explanation::compared)
                .isEqualTo(
                        explanations(before).stream().map(Explanation::compared).toList());
    }

    /** On the map by each method, as its own run measures it. */
    @Test
    void faithfulnessIsMeasuredOnEachMap() throws Exception {
        MetricSettings metrics = including(Metric.AVERAGE_DROP);
        RunResult judged = GrayRun.of(classifier())
                .method(Variant.GRAD_CAM.method())
                .metrics(metrics)
                .execute(coco.settings(), 1);

        RunResult compared = run().metrics(metrics).execute(coco.settings(), 1);

        for (int i = 0; i < 2; i++) {
            assertThat(explanations(compared).get(i).compared().get(0).metrics().get(Metric.AVERAGE_DROP))
                    .isEqualTo(explanations(judged).get(i).metrics().get(Metric.AVERAGE_DROP));
        }
    }

    @Test
    void theSuitesMeansAreOfEachMethod() throws Exception {
        RunResult result = run().execute(coco.settings(), 1);

        List<MethodMean> means = result.suites().get(0).measures().methods();
        assertThat(means)
                .filteredOn(mean -> mean.metric() == Metric.MASS_IN_BOX)
                .extracting(MethodMean::method)
                .containsExactly(Variant.ARTICLE, Variant.GRAD_CAM);
        assertThat(means)
                .filteredOn(mean -> mean.metric() == Metric.METHOD_AGREEMENT)
                .extracting(MethodMean::method)
                .containsExactly(Variant.GRAD_CAM);
        double sum = explanations(result).stream()
                .mapToDouble(each -> value(each.compared().get(0).metrics(), Metric.MASS_IN_BOX))
                .sum();
        assertThat(means)
                .filteredOn(mean -> mean.method() == Variant.GRAD_CAM && mean.metric() == Metric.MASS_IN_BOX)
                .extracting(MethodMean::mean)
                .containsExactly(sum / 2);
    }

    @Test
    void aLimitJudgesTheMapOfItsMethod() throws Exception {
        RunResult result = run().rules(List.of(rule(Metric.MASS_IN_BOX, Variant.GRAD_CAM, "0.999")))
                .execute(coco.settings(), 1);

        assertThat(result.violations())
                .extracting(Violation::method)
                .containsOnly(Variant.GRAD_CAM)
                .hasSizeGreaterThan(0);
        assertThat(result.violations().get(0).sentence()).startsWith("mass in box by grad-cam is 0.");
        double worst = explanations(result).stream()
                .mapToDouble(each -> value(each.compared().get(0).metrics(), Metric.MASS_IN_BOX))
                .min()
                .orElseThrow();
        assertThat(result.violations().get(0).value()).isEqualTo(worst);
    }

    @Test
    void aLimitOnAMethodThatNothingIsComparedWithIsASetUpError() {
        assertThatThrownBy(() -> GrayRun.of(classifier())
                        .rules(List.of(rule(Metric.MASS_IN_BOX, Variant.GRAD_CAM, "0.5")))
                        .execute(coco.settings(), 1))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<rules>, rule 1, limit 1, <method> is grad-cam, but maps are not compared with those of it: write"
                                + " <compare>grad-cam</compare> in <method>, or remove the limit");
    }

    @Test
    void aLimitOnTheJudgedMethodByNameIsASetUpError() {
        assertThatThrownBy(() -> run().rules(List.of(rule(Metric.MASS_IN_BOX, Variant.ARTICLE, "0.5")))
                        .execute(coco.settings(), 1))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<rules>, rule 1, limit 1, <method> is article, by which the judged maps are made anyway: remove"
                                + " it");
    }

    @Test
    void agreementWithNothingIsASetUpError() {
        assertThatThrownBy(() -> GrayRun.of(classifier())
                        .rules(List.of(rule(Metric.METHOD_AGREEMENT, null, "0.5")))
                        .execute(coco.settings(), 1))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<rules>, rule 1, limit 1: METHOD_AGREEMENT compares with maps by other methods, but there are"
                                + " none: name one in <method>, such as <compare>grad-cam</compare>, or remove the limit");
    }

    @Test
    void aModelThatAComparedMethodCannotTakeIsASetUpErrorThatNamesIt() {
        assertThatThrownBy(() -> GrayRun.of(new ManyChannelsClassifier())
                        .compare(Variant.GRAD_CAM)
                        .execute(coco.settings(), 1))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("<method><compare> names grad-cam: This kind of classifier gives no gradients");
    }

    @Test
    void theResultReadsBack() throws Exception {
        RunResult result = run().metrics(including(Metric.AVERAGE_DROP))
                .rules(List.of(rule(Metric.MASS_IN_BOX, Variant.GRAD_CAM, "0.999")))
                .execute(coco.settings(), 1);
        Path file = folder.resolve("result.json");
        ResultJson.write(result, file);

        assertThat(ResultJson.read(file)).isEqualTo(result);
    }

    @Test
    void partsOfARunBringTheirMapsAndCosts() throws Exception {
        Measurements measured = run().build(1)
                .explain(List.of(Suite.plan(coco.settings(), Labels.none(2))), photo -> true, Gate.open());
        Path file = folder.resolve("measurements.json");
        MeasurementsJson.write(measured, file);

        assertThat(MeasurementsJson.read(file)).isEqualTo(measured);
    }

    private static double value(Map<Metric, Double> metrics, Metric metric) {
        return Objects.requireNonNull(metrics.get(metric));
    }

    private static MetricSettings including(Metric metric) {
        return MetricSettings.of(Settings.elements("<metrics>", Map.of("include", metric.name())));
    }

    private static Rule rule(Metric metric, @Nullable Variant method, String minimum) {
        return new Rule(
                Element.IMAGE,
                List.of(),
                List.of(),
                List.of(new Limit(metric, method, null, new BigDecimal(minimum), null, null, null, null, null)));
    }
}

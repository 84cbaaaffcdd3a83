package org.scorecam.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.suite.CocoSuite.LEFT_HALF;
import static org.scorecam.suite.CocoSuite.RIGHT_HALF;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.ScoreKind;
import org.scorecam.cam.TwoChannelClassifier;
import org.scorecam.effort.Effort;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.metric.RegionFill;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.rule.DefaultRules;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.store.Store;
import org.scorecam.suite.CocoSuite;

/**
 * A class's probability is the mean brightness of its half of four columns. On a photo whose left half is bright, {@code L} is
 * 1, 0.75, 0.25, 0 a row: masked with it, the left half keeps 7/8.
 */
class FaithfulnessRunTest {
    private static final List<Rule> DEFAULT_RULES = DefaultRules.rules();

    @TempDir
    private Path folder;

    private CocoSuite coco;

    @BeforeEach
    void beginASuite() {
        coco = new CocoSuite(folder);
    }

    @Test
    void withoutBeingAskedForTheyCostNothing() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);

        Explanation explanation = run(DEFAULT_RULES, none(), Store.none(), 1).get(0);

        assertThat(explanation.cost().forwards()).isEqualTo(3);
        assertThat(explanation.metrics()).doesNotContainKeys(Metric.AVERAGE_DROP, Metric.INSERTION, Metric.DELETION);
    }

    @Test
    void whatIsIncludedIsMeasuredAndCounted() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);

        Explanation explanation = run(
                        DEFAULT_RULES,
                        including(MetricSettings.Fill.ZERO, Metric.AVERAGE_DROP, Metric.INSERTION, Metric.DELETION),
                        Store.none(),
                        1)
                .get(0);

        assertThat(explanation.cost().forwards()).isEqualTo(3 + 1 + 4 + 4);
        assertThat(explanation.metrics().get(Metric.AVERAGE_DROP)).isCloseTo(1 / 8.0, within());
        assertThat(explanation.metrics()).containsEntry(Metric.INCREASE_IN_CONFIDENCE, 0.0);
        double bright = 200 / 255.0;
        assertThat(explanation.metrics().get(Metric.INSERTION))
                .as("0, half, all, all, all of the brightness")
                .isCloseTo(bright * (0.5 + 1 + 1 + 0.5) / 4, within());
        assertThat(explanation.metrics().get(Metric.DELETION))
                .as("all, half, none, none, none")
                .isCloseTo(bright * (0.5 + 0.5) / 4, within());
    }

    @Test
    void aRuleAsksForItsMetricWhereItMatchesAlone() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        coco.photo("b.png", 190, 0).listed("b.png").object(0, LEFT_HALF);
        Rule rule = new Rule(
                Element.IMAGE,
                List.of("*/b.png"),
                List.of(),
                List.of(new Limit(Metric.AVERAGE_DROP, null, null, new BigDecimal("0.10"), null)));

        List<Explanation> explanations = run(List.of(rule), none(), Store.none(), 2);

        assertThat(explanations.get(0).cost().forwards()).isEqualTo(3);
        assertThat(explanations.get(1).cost().forwards()).isEqualTo(4);
        assertThat(explanations.get(0).metrics()).doesNotContainKey(Metric.AVERAGE_DROP);
        assertThat(findings(List.of(rule), none(), Effort.full(), Store.none(), 2)
                        .violations())
                .extracting(violation -> violation.message())
                .containsExactly(
                        "suite/b.png (class 0 left): drop in confidence is 0.13, but expected maximum is 0.10");
    }

    @Test
    void whatHasNotChangedIsNotRunAgain() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF).object(1, RIGHT_HALF);
        MetricSettings included = including(MetricSettings.Fill.BLUR, Metric.AVERAGE_GAIN, Metric.INSERTION);

        List<Explanation> first = run(DEFAULT_RULES, included, store(), 1);
        List<Explanation> second = run(DEFAULT_RULES, included, store(), 1);
        List<Explanation> other = run(DEFAULT_RULES, including(MetricSettings.Fill.MEAN, Metric.INSERTION), store(), 1);

        assertThat(second.get(0).cost().forwards()).isZero();
        assertThat(second.get(0).cost().reused()).isTrue();
        assertThat(second)
                .extracting(Explanation::metrics)
                .isEqualTo(first.stream().map(Explanation::metrics).toList());
        assertThat(other.get(0).cost().forwards())
                .as("another baseline is another curve")
                .isPositive();
    }

    @Test
    void theNumberOfThreadsDoesNotChangeTheResult() throws Exception {
        coco.photo("a.png", 200, 30).listed("a.png").object(0, LEFT_HALF).object(1, RIGHT_HALF);
        MetricSettings included = including(
                MetricSettings.Fill.BLUR, Metric.AVERAGE_DROP, Metric.AVERAGE_GAIN, Metric.INSERTION, Metric.DELETION);

        assertThat(run(DEFAULT_RULES, included, Store.none(), 4))
                .isEqualTo(run(DEFAULT_RULES, included, Store.none(), 1));
    }

    @Test
    void whatIsIncludedNeedsWholeMapsWhateverTheEffort() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);

        Explanation explanation = findings(
                        DEFAULT_RULES,
                        including(MetricSettings.Fill.BLUR, Metric.AVERAGE_DROP),
                        new Effort(Effort.Kind.VERDICT, 4),
                        Store.none(),
                        1)
                .suites()
                .get(0)
                .explanations()
                .get(0);

        assertThat(explanation.map().partial()).isNull();
        assertThat(explanation.metrics()).containsKey(Metric.AVERAGE_DROP);
    }

    private static Offset<Double> within() {
        return Assertions.within(1e-6);
    }

    private static MetricSettings none() {
        return MetricSettings.DEFAULT;
    }

    private static MetricSettings including(MetricSettings.Fill fill, Metric... metrics) {
        return new MetricSettings(
                Set.of(metrics),
                0.15,
                15,
                List.of(0.5),
                MetricSettings.Form.FULL,
                4,
                fill,
                MetricSettings.Fill.ZERO,
                RegionFill.SURROUNDINGS,
                3);
    }

    private Store store() {
        return Store.in(folder.resolve("store"), warning -> {});
    }

    private List<Explanation> run(List<Rule> rules, MetricSettings settings, Store store, int threads)
            throws InterruptedException {
        return findings(rules, settings, Effort.full(), store, threads)
                .suites()
                .get(0)
                .explanations();
    }

    private RunResult findings(List<Rule> rules, MetricSettings settings, Effort effort, Store store, int threads)
            throws InterruptedException {
        return GrayRun.of(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES))
                .rules(rules)
                .metrics(settings)
                .effort(effort)
                .store(store)
                .execute(coco.settings(), threads);
    }
}

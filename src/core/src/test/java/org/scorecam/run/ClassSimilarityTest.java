package org.scorecam.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.suite.CocoSuite.LEFT_HALF;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.ScoreKind;
import org.scorecam.cam.TwoChannelClassifier;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.metric.MetricSettings.Fill;
import org.scorecam.metric.RegionFill;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.rule.DefaultRules;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.suite.CocoSuite;

/** Class 0 is the left half's brightness, class 1 the right half's: where both are bright, their maps are each other turned over. */
class ClassSimilarityTest {
    @TempDir
    private Path folder;

    private CocoSuite coco;

    @BeforeEach
    void beginASuite() {
        coco = new CocoSuite(folder);
    }

    @Test
    void mapsThatAreEachOtherTurnedOverAreNotSimilarAndTheOtherClassIsNamed() throws Exception {
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF);

        Explanation explanation = first(run(DefaultRules.rules(), Metric.CLASS_SIMILARITY));

        assertThat(explanation.metrics()).containsEntry(Metric.CLASS_SIMILARITY, -1.0);
        assertThat(explanation.assessment().notes())
                .contains("the strongest other class, whose map it is compared with, is 1");
        assertThat(explanation.cost().forwards()).isEqualTo(3);
    }

    @Test
    void withoutBeingAskedForItIsNotMeasured() throws Exception {
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF);

        assertThat(first(run(DefaultRules.rules())).metrics()).doesNotContainKey(Metric.CLASS_SIMILARITY);
    }

    @Test
    void aLimitAsksForItAndIsJudged() throws Exception {
        coco.photo("a.png", 200, 100).listed("a.png").object(0, LEFT_HALF);

        RunResult result = run(limit("-1"));

        assertThat(result.verdict()).isEqualTo(Outcome.PASSED);
        assertThat(first(result).metrics()).containsEntry(Metric.CLASS_SIMILARITY, -1.0);
    }

    @Test
    void aMapOfZerosIsNotComparedAndALimitThatJudgedNothingIsAProblem() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);

        RunResult result = run(limit("1"));

        assertThat(first(result).metrics()).doesNotContainKey(Metric.CLASS_SIMILARITY);
        assertThat(first(result).assessment().notes())
                .contains(
                        "the map cannot be compared with that of class 1, the strongest other one: that is zero everywhere");
        assertThat(result.problems()).hasSize(1);
        assertThat(result.verdict()).isEqualTo(Outcome.FAILED);
    }

    private static List<Rule> limit(String maximum) {
        return List.of(new Rule(
                Element.IMAGE,
                List.of(),
                List.of(),
                List.of(new Limit(Metric.CLASS_SIMILARITY, null, null, new BigDecimal(maximum), null))));
    }

    private RunResult run(List<Rule> rules, Metric... included) throws InterruptedException {
        MetricSettings metrics = new MetricSettings(
                Set.of(included),
                0.15,
                15,
                List.of(0.5),
                MetricSettings.Form.FULL,
                4,
                Fill.BLUR,
                Fill.ZERO,
                RegionFill.SURROUNDINGS,
                3);
        return GrayRun.of(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES))
                .rules(rules)
                .metrics(metrics)
                .execute(coco.settings(), 1);
    }

    private static Explanation first(RunResult result) {
        return result.suites().get(0).explanations().get(0);
    }
}

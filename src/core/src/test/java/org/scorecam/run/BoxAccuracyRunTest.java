package org.scorecam.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.suite.CocoSuite.LEFT_HALF;
import static org.scorecam.suite.CocoSuite.RIGHT_HALF;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.ScoreKind;
import org.scorecam.cam.TwoChannelClassifier;
import org.scorecam.effort.Effort;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Violation;
import org.scorecam.suite.CocoSuite;
import org.scorecam.suite.SuiteSettings;
import org.scorecam.suite.SuiteSettings.Explain;

/**
 * On photos whose left half is bright {@code L} is [1, 0] a row; upsampled to the input's four pixels 1, 0.75, 0.25, 0. So
 * the hottest region is the left half at thresholds from 0.25 to below 0.75.
 */
class BoxAccuracyRunTest {
    private static final Rule RULE = new Rule(
            Element.SUITE,
            List.of(),
            List.of(),
            List.of(new Limit(Metric.MAX_BOX_ACC, null, new BigDecimal("0.75"), null, null)));

    @TempDir
    private Path folder;

    private CocoSuite coco;

    @BeforeEach
    void beginASuite() {
        coco = new CocoSuite(folder);
    }

    @Test
    void theThresholdOfIouIsThatOfTheSettings() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);

        assertThat(iou(0.5)).as("2 of 2 columns").isEqualTo(1);
        assertThat(iou(0.15)).as("2 of 3 columns").isEqualTo(2 / 3.0);
        assertThat(iou(0.8)).as("1 of 2 columns").isEqualTo(0.5);
    }

    @Test
    void aSuiteIsJudgedAtItsBestThreshold() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        coco.photo("b.png", 190, 0).listed("b.png").object(0, RIGHT_HALF);

        RunResult kept = run(coco.settings(), new MetricSettings(0.15, 15, List.of(0.25)), Effort.full());

        assertThat(kept.suites().get(0).measures().boxAccuracy())
                .as("a column of four is in b's box at thresholds below 0.25")
                .containsExactly(
                        new BoxAccuracy(0.25, 0, 1, 2),
                        new BoxAccuracy(0.3, 0, 0.5, 2),
                        new BoxAccuracy(0.5, 0, 0.5, 2),
                        new BoxAccuracy(0.7, 0.25, 0.5, 2));
        assertThat(kept.violations()).isEmpty();
        assertThat(run(coco.settings(), MetricSettings.DEFAULT, Effort.full()).violations())
                .extracting(Violation::message)
                .containsExactly("suite: box accuracy is 0.50, but expected minimum is 0.75");
    }

    @Test
    void backgroundAndErrorsHaveNoPartInIt() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);
        coco.photo("b.png", 50, 200).listed("b.png").objectWithoutBox(1);
        coco.listed("missing.png").object(0, LEFT_HALF);

        RunResult findings =
                run(coco.settings(Explain.ANNOTATED, Map.of(), Set.of("right")), MetricSettings.DEFAULT, Effort.full());

        assertThat(findings.suites().get(0).measures().boxAccuracy())
                .extracting(BoxAccuracy::explanations)
                .containsOnly(1);
    }

    @Test
    void aLimitOnItNeedsWholeMapsWhateverTheEffort() throws Exception {
        coco.photo("a.png", 200, 0).listed("a.png").object(0, LEFT_HALF);

        RunResult findings =
                run(coco.settings(), MetricSettings.DEFAULT, new Effort(Effort.Kind.VERDICT, Double.POSITIVE_INFINITY));

        assertThat(findings.suites().get(0).explanations().get(0).map().partial())
                .isNull();
        assertThat(findings.checks()).hasSize(1);
    }

    private double iou(double tau) throws InterruptedException {
        return run(coco.settings(), new MetricSettings(tau, 15, List.of(0.5)), Effort.full())
                .suites()
                .get(0)
                .explanations()
                .get(0)
                .metrics()
                .getOrDefault(Metric.IOU, Double.NaN);
    }

    private static RunResult run(SuiteSettings suite, MetricSettings settings, Effort effort)
            throws InterruptedException {
        return GrayRun.of(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES))
                .rules(List.of(RULE))
                .metrics(settings)
                .effort(effort)
                .execute(suite, 2);
    }
}

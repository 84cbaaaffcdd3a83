package org.scorecam.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.ManyChannelsClassifier;
import org.scorecam.cam.Method.Variant;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.suite.CocoSuite;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuiteSettings.Explain;

class RunPlanTest {
    /** The classifier's channels, and the photo itself. */
    private static final long OF_A_MAP = 60 + 1;

    @TempDir
    private Path folder;

    @Test
    void aPhotosClassesShareItsMasks() {
        assertThat(forwards(GrayRun.of(new ManyChannelsClassifier()), Explain.ANNOTATED))
                .containsExactly(OF_A_MAP, OF_A_MAP);
    }

    /** AVERAGE_DROP takes one forward an explanation; the second photo has two classes. */
    @Test
    void whatIsAskedOfEachExplanationIsOfEachClass() {
        assertThat(forwards(withAverageDrop(), Explain.ANNOTATED)).containsExactly(OF_A_MAP + 1, OF_A_MAP + 2);
        assertThat(forwards(withAverageDrop(), Explain.PREDICTED)).containsExactly(OF_A_MAP + 1, OF_A_MAP + 1);
    }

    @Test
    void aGradientIsOfAClass() {
        GrayRun gradients = GrayRun.of(new ManyChannelsClassifier()).method(Variant.GRAD_CAM.method());

        assertThat(forwards(gradients, Explain.ANNOTATED)).containsExactly(1L, 2L);
        assertThat(forwards(gradients, Explain.PREDICTED)).containsExactly(2L, 2L);
    }

    @Test
    void anotherMethodIsRunBesides() {
        GrayRun compared = withAverageDrop().compare(Variant.GRAD_CAM);

        assertThat(forwards(compared, Explain.ANNOTATED)).containsExactly(OF_A_MAP + 1 + 2 * 1, OF_A_MAP + 2 + 2 * 2);
    }

    private static GrayRun withAverageDrop() {
        MetricSettings usual = MetricSettings.DEFAULT;
        return GrayRun.of(new ManyChannelsClassifier())
                .metrics(new MetricSettings(
                        Set.of(Metric.AVERAGE_DROP),
                        usual.tau(),
                        usual.tolerance(),
                        usual.iou(),
                        usual.form(),
                        usual.steps(),
                        usual.insertion(),
                        usual.deletion(),
                        usual.fill(),
                        usual.photos()));
    }

    /** Of each photo; all of them are the run's. */
    private List<Long> forwards(GrayRun run, Explain explain) {
        CocoSuite coco = new CocoSuite(folder);
        coco.photo("one.png", 200, 20).listed("one.png").object(0, CocoSuite.LEFT_HALF);
        coco.photo("two.png", 100, 20)
                .listed("two.png")
                .object(0, CocoSuite.LEFT_HALF)
                .object(1, CocoSuite.RIGHT_HALF);
        Suite suite = Suite.plan(coco.settings(explain, Map.of(), Set.of()), Labels.none(2));
        RunPlan plan = run.build(1).plan(List.of(suite), Gate.open());
        List<Long> each = suite.photos().stream()
                .map(photo -> plan.forwardsOfPhotos().applyAsLong(photo))
                .toList();
        assertThat(plan.forwards())
                .isEqualTo(each.stream().mapToLong(Long::longValue).sum());
        return each;
    }
}

package org.scorecam.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.ScoreKind;
import org.scorecam.cam.TwoChannelClassifier;
import org.scorecam.json.ResultJson;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.RunResult;
import org.scorecam.run.GrayRun;
import org.scorecam.run.Run;
import org.scorecam.store.Store;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuiteSettings;

/** All that is done with a suite, on a model of two classes. */
final class SmallRun {
    private static final MetricSettings METRICS = new MetricSettings(
            Set.of(Metric.AVERAGE_DROP, Metric.INSERTION, Metric.ONLY_FOREGROUND),
            MetricSettings.DEFAULT.tau(),
            MetricSettings.DEFAULT.tolerance(),
            MetricSettings.DEFAULT.iou(),
            MetricSettings.DEFAULT.form(),
            4,
            MetricSettings.DEFAULT.insertion(),
            MetricSettings.DEFAULT.deletion(),
            MetricSettings.DEFAULT.fill(),
            3);

    private SmallRun() {}

    static void explain(SuiteSettings settings, Path folder) throws IOException, InterruptedException {
        explain(GrayRun.of(model()), settings, folder);
    }

    /** With a metric that costs forwards, which a store keeps, too. */
    static void explain(SuiteSettings settings, Path folder, Store store) throws IOException, InterruptedException {
        explain(GrayRun.of(model()).store(store).metrics(METRICS), settings, folder);
    }

    private static TwoChannelClassifier model() {
        return new TwoChannelClassifier(1, ScoreKind.PROBABILITIES);
    }

    private static void explain(GrayRun building, SuiteSettings settings, Path folder)
            throws IOException, InterruptedException {
        Run run = building.build(1);
        Suite suite = Suite.plan(settings, Labels.none(2));
        RunResult result = run.execute(List.of(suite), Gate.open()).result();
        requireReadAgain(result, folder);
    }

    /** A result that the report cannot read is none. */
    static void requireReadAgain(RunResult result, Path folder) throws IOException {
        Path file = folder.resolve("result.json");
        ResultJson.write(result, file);
        try {
            ResultJson.read(file);
        } catch (SetupException e) {
            throw new AssertionError("a result that was just written is refused", e);
        }
    }
}

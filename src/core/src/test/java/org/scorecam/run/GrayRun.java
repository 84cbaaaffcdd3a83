package org.scorecam.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.scorecam.cam.BatchSize;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.Method;
import org.scorecam.effort.Effort;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.metric.MetricSettings;
import org.scorecam.rule.Rule;
import org.scorecam.setting.Settings;
import org.scorecam.store.PhotoStore;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuiteSettings;

/** A run of a classifier of two classes over grey photos: in full, without rules and store, where a test says nothing else. */
final class GrayRun {
    private final Classifier classifier;
    private int batch = 1;
    private List<Rule> rules = List.of();
    private MetricSettings metrics = MetricSettings.DEFAULT;
    private Effort effort = Effort.full();
    private PhotoStore store = PhotoStore.none();
    private Progress progress = () -> {};

    private GrayRun(Classifier classifier) {
        this.classifier = classifier;
    }

    static GrayRun of(Classifier classifier) {
        return new GrayRun(classifier);
    }

    GrayRun batch(int inputs) {
        batch = inputs;
        return this;
    }

    GrayRun rules(List<Rule> some) {
        rules = some;
        return this;
    }

    GrayRun metrics(MetricSettings settings) {
        metrics = settings;
        return this;
    }

    GrayRun effort(Effort other) {
        effort = other;
        return this;
    }

    GrayRun store(PhotoStore other) {
        store = other;
        return this;
    }

    GrayRun progress(Progress other) {
        progress = other;
        return this;
    }

    Run build() {
        Settings gray = Settings.elements("<input>", Map.of("preset", "unit", "colors", "GRAY"));
        Size size = new Size(classifier.input().width(), classifier.input().height());
        return new Run(
                classifier,
                Presets.resolve(gray, size),
                new Method(Method.Variant.ARTICLE, 0),
                BatchSize.of(batch),
                Labels.none(2),
                rules,
                metrics,
                effort,
                store,
                progress);
    }

    Findings execute(SuiteSettings suite, int threads) throws InterruptedException {
        return execute(build(), suite, threads);
    }

    static Findings execute(Run run, SuiteSettings suite, int threads) throws InterruptedException {
        return run.execute(
                List.of(Suite.plan(suite, Labels.none(2))), UnaryOperator.identity(), threads, new Semaphore(threads));
    }
}

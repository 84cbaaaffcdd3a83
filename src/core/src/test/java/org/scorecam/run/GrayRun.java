package org.scorecam.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.Batch;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.Method;
import org.scorecam.effort.Effort;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.metric.MetricSettings;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Waivers;
import org.scorecam.setting.Settings;
import org.scorecam.store.PhotoStore;
import org.scorecam.store.Store;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuiteSettings;

/** A run of a classifier of two classes over grey photos: in full, without rules and store, where a test says nothing else. */
public final class GrayRun {
    private static final Provenance PROVENANCE = new Provenance(
            new RunResult.Tool("test", "1", "none"),
            "gray.onnx",
            "0".repeat(64),
            ModelSettings.DEFAULT,
            ModelSettings.AUTO,
            Path.of(""));

    private final Classifier classifier;
    private int batch = 1;
    private List<Rule> rules = List.of();
    private Waivers waivers = Waivers.NONE;
    private MetricSettings metrics = MetricSettings.DEFAULT;
    private Effort effort = Effort.full();
    private Store store = Store.none();
    private Progress progress = new Progress() {};
    private Method method = new Method(Method.Variant.ARTICLE, 0);
    private List<Method.Variant> compare = List.of();

    private GrayRun(Classifier classifier) {
        this.classifier = classifier;
    }

    public static GrayRun of(Classifier classifier) {
        return new GrayRun(classifier);
    }

    public GrayRun batch(int inputs) {
        batch = inputs;
        return this;
    }

    public GrayRun rules(List<Rule> some) {
        rules = some;
        return this;
    }

    public GrayRun metrics(MetricSettings settings) {
        metrics = settings;
        return this;
    }

    GrayRun waivers(Waivers others) {
        waivers = others;
        return this;
    }

    public GrayRun effort(Effort other) {
        effort = other;
        return this;
    }

    public GrayRun store(Store other) {
        store = other;
        return this;
    }

    public GrayRun progress(Progress other) {
        progress = other;
        return this;
    }

    public GrayRun compare(Method.Variant... others) {
        compare = List.of(others);
        return this;
    }

    public GrayRun method(Method other) {
        method = other;
        return this;
    }

    public Run build(int threads) {
        RunSettings settings = new RunSettings(
                input(classifier), method, compare, Batch.of(batch), Labels.none(2), rules, waivers, metrics, effort);
        return new Run(
                classifier, settings, PROVENANCE, new RunResources(threads, new Semaphore(threads), store, progress));
    }

    private static InputSettings input(Classifier classifier) {
        Settings gray = Settings.elements("<input>", Map.of("preset", "unit", "colors", "GRAY"));
        InputShape shape = classifier.facts().input();
        return Presets.resolve(gray, new Size(shape.width(), shape.height()));
    }

    /** What a store keeps of the photos of such runs. */
    static PhotoStore photos(Store store, Classifier classifier) {
        return PhotoStore.of(store, classifier, new Method(Method.Variant.ARTICLE, 0), input(classifier));
    }

    RunResult execute(SuiteSettings suite, int threads) throws InterruptedException {
        return execute(build(threads), suite);
    }

    static RunResult execute(Run run, SuiteSettings suite) throws InterruptedException {
        return run.execute(List.of(Suite.plan(suite, Labels.none(2))), Gate.open())
                .result();
    }
}

package org.scorecam.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.AnnotationSettings;
import org.scorecam.annotation.LeftOut;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.Batch;
import org.scorecam.cam.BatchSize;
import org.scorecam.cam.Method;
import org.scorecam.effort.Effort;
import org.scorecam.image.InputSettings;
import org.scorecam.image.PhotoFile;
import org.scorecam.image.Preprocessor;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.metric.MetricSettings;
import org.scorecam.onnx.OnnxClassifier;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.result.Explanation;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Waivers;
import org.scorecam.run.Progress;
import org.scorecam.run.Provenance;
import org.scorecam.run.Run;
import org.scorecam.run.RunResources;
import org.scorecam.run.RunSettings;
import org.scorecam.setting.Settings;
import org.scorecam.store.Store;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.SuiteSettings;

/** A model and some photos, opened as the plugin's check opens them, without its store. */
record Job(OnnxClassifier classifier, InputSettings input, Labels labels, Suite suite, Arguments arguments)
        implements AutoCloseable {
    private static final int MAX_BATCH = BatchSize.MOST_TRIED;
    private static final Provenance PROVENANCE = new Provenance(
            new RunResult.Tool("scorecam-benchmarks", "0", OnnxClassifier.runtimeVersion()),
            "model.onnx",
            "",
            ModelSettings.DEFAULT,
            ModelSettings.AUTO,
            Path.of(""));

    static Job open(Arguments arguments) throws IOException {
        OnnxModel model = OnnxModel.read(file(arguments.model()));
        Size own = new Size(
                model.input().width().orElseThrow(), model.input().height().orElseThrow());
        InputSettings input = Presets.resolve(Settings.elements("<input>", Map.of("preset", "torchvision")), own);
        OnnxClassifier classifier = OnnxClassifier.open(
                model, new OnnxClassifier.Options(arguments.layer(), OnnxClassifier.AUTO, own, 3, MAX_BATCH));
        Labels labels = Labels.none(classifier.facts().classes());
        return new Job(classifier, input, labels, suite(arguments, labels), arguments);
    }

    private static Path file(String model) throws IOException {
        return switch (model) {
            case "resnet50" -> Networks.resNet50().writeTo(temporary(model));
            case "mobilenetv2" -> Networks.mobileNetV2().writeTo(temporary(model));
            default -> Path.of(model);
        };
    }

    private static Path temporary(String model) throws IOException {
        Path file = Files.createTempFile(model, ".onnx");
        file.toFile().deleteOnExit();
        return file;
    }

    private static Suite suite(Arguments arguments, Labels labels) {
        SuiteSettings all = new SuiteSettings(
                "photos",
                arguments.images(),
                arguments.annotations(),
                AnnotationSettings.DEFAULT,
                SuiteSettings.Explain.ANNOTATED,
                Map.of(),
                Set.of());
        Suite planned = Suite.plan(all, labels);
        List<SuitePhoto> photos = planned.photos();
        return new Suite(
                all, photos.subList(0, Math.min(arguments.photos(), photos.size())), LeftOut.NOTHING, List.of());
    }

    /** The first photo as the model sees it. */
    float[] firstInput() {
        return input(suite.photos().get(0));
    }

    /** All photos as the model sees them. */
    List<float[]> inputs() {
        return suite.photos().stream().map(this::input).toList();
    }

    private float[] input(SuitePhoto photo) {
        PhotoFile file = PhotoFile.read(photo.file());
        @Nullable Size annotated = photo.size();
        return new Preprocessor(input, classifier.facts().input())
                .apply(file.decode(file.header(input.orientation(), annotated)))
                .x();
    }

    /** One whole run: decoding, preprocessing, masks, forwards, metrics. */
    Work run() throws InterruptedException {
        AtomicLong forwards = new AtomicLong();
        AtomicLong inForwards = new AtomicLong();
        ThreadLocal<Long> began = ThreadLocal.withInitial(System::nanoTime);
        Watched watched = new Watched(
                classifier,
                () -> began.set(System.nanoTime()),
                () -> inForwards.addAndGet(System.nanoTime() - began.get()));
        RunSettings asked = new RunSettings(
                input,
                new Method(Method.Variant.ARTICLE, 0),
                List.of(),
                arguments.batch() == 0 ? Batch.tried() : Batch.of(arguments.batch()),
                labels,
                List.of(),
                Waivers.NONE,
                MetricSettings.DEFAULT,
                Effort.full());
        Progress counting = new Progress() {
            @Override
            public void forward() {
                forwards.incrementAndGet();
            }
        };
        Run run = new Run(
                watched,
                asked,
                PROVENANCE,
                new RunResources(arguments.threads(), new Semaphore(arguments.threads()), Store.none(), counting));
        long start = System.nanoTime();
        run.execute(List.of(suite), Gate.open())
                .result()
                .suites()
                .forEach(suite -> suite.explanations().forEach(Job::requireNoError));
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Work(forwards.get(), seconds, inForwards.get() / 1e9 / arguments.threads());
    }

    private static void requireNoError(Explanation explanation) {
        if (explanation.assessment().problem() != null) {
            System.out.println("ERROR of " + explanation.id() + ": "
                    + Objects.requireNonNull(explanation.assessment().problem()));
        }
    }

    @Override
    public void close() {
        classifier.close();
    }
}

package org.scorecam.baseline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;
import org.scorecam.result.Saved;
import org.scorecam.result.SuiteResult;

/** Runs and baselines for tests: one suite, {@code animals}, of tabbies on 7x7 maps. */
public final class Runs {
    public static final ClassLabel TABBY = new ClassLabel(281, "tabby");
    public static final ClassLabel TIGER = new ClassLabel(282, "tiger cat");
    public static final String SHA = "0123456789abcdef".repeat(4);
    public static final Heatmap LEFT = Maps.bump(7, 7, 3, 1, 1);
    public static final Heatmap RIGHT = Maps.bump(7, 7, 3, 5, 1);
    public static final Method ARTICLE = new Method(Method.Variant.ARTICLE, 0);
    public static final InputSettings INPUT = new InputSettings(
            "torchvision",
            new Size(224, 224),
            InputSettings.Resize.CROP,
            256,
            InputSettings.Interpolation.ANTIALIAS,
            InputSettings.Colors.RGB,
            1 / 255.0,
            List.of(0.485, 0.456, 0.406),
            List.of(0.229, 0.224, 0.225),
            InputSettings.Orientation.AUTO);
    public static final BaselineHeader HEADER = new BaselineHeader(
            "scorecam-maven-plugin",
            "0.1.0",
            "src/main/model/classifier.onnx",
            "fedcba9876543210".repeat(4),
            "b52",
            BaselineHeader.AUTO,
            new LayerShape(512, 7, 7),
            "logits",
            ModelSettings.DEFAULT,
            ARTICLE,
            INPUT,
            new TreeMap<>(Map.of("animals", "boxes")));

    private Runs() {}

    public static BaselineHeader header(LayerShape shape) {
        return header(shape, HEADER.settings(), HEADER.regions());
    }

    public static BaselineHeader header(ModelSettings settings, Map<String, String> regions) {
        return header(HEADER.layerShape(), settings, regions);
    }

    private static BaselineHeader header(LayerShape shape, ModelSettings settings, Map<String, String> regions) {
        return new BaselineHeader(
                HEADER.toolName(),
                HEADER.toolVersion(),
                HEADER.modelFile(),
                HEADER.modelSha256(),
                HEADER.layer(),
                HEADER.layerSetting(),
                shape,
                HEADER.scores(),
                settings,
                HEADER.method(),
                HEADER.input(),
                new TreeMap<>(regions));
    }

    public static Explanation tabby(String image, Heatmap map) {
        return tabby(image, map, 0.83, 0.9312, TABBY);
    }

    public static Explanation tabby(
            String image, Heatmap map, @Nullable Double mass, double probability, ClassLabel predicted) {
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        metrics.put(Metric.PROBABILITY, probability);
        if (mass != null) {
            metrics.put(Metric.MASS_IN_BOX, mass);
        }
        return new Explanation(
                image,
                SHA,
                new Size(500, 375),
                1,
                null,
                TABBY,
                mass == null,
                Outcome.PASSED,
                null,
                List.of(),
                probability,
                new Explanation.Prediction(predicted, probability),
                List.of(),
                List.of(),
                null,
                null,
                metrics,
                List.of(),
                map,
                new Explanation.Channels(512, 12, 0, 500, List.of(), List.of(), List.of()),
                null,
                null,
                501,
                false);
    }

    public static Explanation error(String image) {
        return new Explanation(
                image,
                SHA,
                null,
                1,
                null,
                TABBY,
                false,
                Outcome.ERROR,
                "it is broken",
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Map.of(),
                List.of(),
                null,
                null,
                null,
                null,
                0,
                false);
    }

    public static Explanation partial(String image) {
        Explanation whole = tabby(image, LEFT);
        return new Explanation(
                whole.image(),
                whole.sha256(),
                whole.size(),
                1,
                null,
                TABBY,
                false,
                Outcome.PASSED,
                null,
                List.of(),
                whole.probability(),
                whole.predicted(),
                List.of(),
                List.of(),
                null,
                null,
                whole.metrics(),
                List.of(),
                whole.heatmap(),
                new Explanation.Channels(512, 12, 0, 499, List.of(), List.of(), List.of()),
                null,
                null,
                500,
                false);
    }

    public static List<SuiteResult> suites(Explanation... explanations) {
        return List.of(new SuiteResult(
                "animals",
                "animals",
                "animals.json",
                "annotated",
                "boxes",
                List.of(),
                List.of(),
                List.of(explanations)));
    }

    public static RunResult run(Explanation... explanations) {
        return run(ARTICLE, explanations);
    }

    public static RunResult run(Method method, Explanation... explanations) {
        return new RunResult(
                new RunResult.Tool("scorecam-maven-plugin", "0.1.0", "1.28.0"),
                Outcome.PASSED,
                new RunResult.Model(
                        HEADER.modelFile(),
                        HEADER.modelSha256(),
                        "b52",
                        List.of(512, 7, 7),
                        "it is",
                        "logits",
                        1000,
                        HEADER.settings()),
                INPUT,
                method,
                MetricSettings.DEFAULT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                suites(explanations),
                new RunResult.Summary(
                        explanations.length, explanations.length, 0, 0, 0, 0, new Saved(0, 0, 0), 1, 1, 1));
    }

    public static Approved approved(Explanation explanation) {
        return Approved.of("animals", explanation).orElseThrow();
    }

    public static Baseline baseline(Explanation... explanations) {
        return new Baseline(
                HEADER, List.of(explanations).stream().map(Runs::approved).toList());
    }
}

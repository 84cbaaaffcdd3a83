package org.scorecam.baseline;

import static org.scorecam.result.SampleExplanation.anExplanation;
import static org.scorecam.result.SampleResult.aResult;
import static org.scorecam.result.SampleResult.aSuite;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResult;
import org.scorecam.result.SuiteResult;

/** Runs and baselines for tests: one suite, {@code animals}, of tabbies on 7x7 maps. */
public final class Runs {
    public static final ClassLabel TABBY = new ClassLabel(281, "tabby");
    public static final ClassLabel TIGER = new ClassLabel(282, "tiger cat");
    public static final String SHA = SampleExplanation.SHA;
    public static final Heatmap LEFT = Maps.bump(7, 7, 3, 1, 1);
    public static final Heatmap RIGHT = Maps.bump(7, 7, 3, 5, 1);
    public static final Method ARTICLE = new Method(Method.Variant.ARTICLE, 0);
    public static final InputSettings INPUT = SampleResult.CROP;
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
        return aTabby(image, map, 0.9312).measured(Metric.MASS_IN_BOX, 0.83).make();
    }

    public static Explanation tabby(
            String image, Heatmap map, @Nullable Double mass, double probability, ClassLabel predicted) {
        SampleExplanation tabby = aTabby(image, map, probability).predicted(predicted, probability);
        return (mass == null ? tabby.background() : tabby.measured(Metric.MASS_IN_BOX, mass)).make();
    }

    private static SampleExplanation aTabby(String image, Heatmap map, double probability) {
        return anExplanation().on(image).heat(map).probability(probability);
    }

    public static Explanation error(String image) {
        return anExplanation().on(image).error("it is broken").make();
    }

    public static Explanation partial(String image) {
        return SampleExplanation.like(tabby(image, LEFT))
                .channels(512, 12, 499)
                .forwards(500)
                .make();
    }

    public static List<SuiteResult> suites(Explanation... explanations) {
        return List.of(aSuite("animals", List.of(explanations)));
    }

    public static RunResult run(Explanation... explanations) {
        return run(ARTICLE, explanations);
    }

    public static RunResult run(Method method, Explanation... explanations) {
        return aResult()
                .method(method)
                .suites(aSuite("animals", List.of(explanations)))
                .make();
    }

    public static Approved approved(Explanation explanation) {
        return Approved.of(explanation).orElseThrow();
    }

    public static Baseline baseline(Explanation... explanations) {
        return new Baseline(
                HEADER, List.of(explanations).stream().map(Runs::approved).toList());
    }
}

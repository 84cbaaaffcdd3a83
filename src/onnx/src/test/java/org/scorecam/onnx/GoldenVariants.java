package org.scorecam.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scorecam.cam.Bilinear;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.Features;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.MaskedForwards;
import org.scorecam.cam.Method;
import org.scorecam.cam.Method.Variant;
import org.scorecam.cam.ScoreCam;
import org.scorecam.cam.Weighting.Score;

/** What the tools computed, see {@code golden/variants.md}, and how far a method is from it. */
final class GoldenVariants implements AutoCloseable {
    static final List<String> LAYERS = List.of("relu2", "conv3", "relu3");
    private static final List<String> INPUTS = List.of("input0", "input1");
    private static final int SIDE = 32;

    private final JsonNode article = read("article");
    private final JsonNode variants = read("variants");
    private final Map<String, OnnxClassifier> classifiers = new HashMap<>();
    private final Map<String, Features> looks = new HashMap<>();

    /**
     * One map of a tool.
     *
     * @param model the file that the tool's model is
     */
    record Golden(String tool, String model, String input, String layer, int classIndex) {}

    /** All maps of the tool that a variant is, with each of the two endings of the model. */
    List<Golden> of(Variant variant, double alpha) {
        List<Golden> all = new ArrayList<>();
        for (String model : List.of("tiny", "tiny-softmax")) {
            String tool = tool(variant, model) + (alpha == 0 ? "" : "+alpha" + alpha);
            for (String input : INPUTS) {
                for (String layer : LAYERS) {
                    variants.path(input)
                            .path("tools")
                            .path(tool)
                            .path(layer)
                            .fieldNames()
                            .forEachRemaining(
                                    index -> all.add(new Golden(tool, model, input, layer, Integer.parseInt(index))));
                }
            }
        }
        return all;
    }

    private static String tool(Variant variant, String model) {
        boolean softmax = model.equals("tiny-softmax");
        return switch (variant) {
            case ARTICLE -> "article";
            case PAPER_P -> "paper-p";
            case PAPER_L -> "float64/paper-l";
            // the model's output as it is: of probabilities, what the tool's softmax target gives
            case PYTORCH_GRAD_CAM -> "pytorch-grad-cam/ScoreCAM" + (softmax ? "+softmax-target" : "") + "+float64";
            case TORCH_CAM -> "torch-cam/ScoreCAM";
            // softmax of whatever comes out
            case TF_KERAS_VIS -> "tf-keras-vis/Scorecam" + (softmax ? "" : "+ReplaceToLinear");
            case GRAD_CAM, GRAD_CAM_PLUS_PLUS, HIRES_CAM, LAYER_CAM, X_GRAD_CAM, ABLATION_CAM, RECIPRO_CAM ->
                throw new IllegalArgumentException(variant + " is none of Score-CAM");
        };
    }

    JsonNode expected(Golden golden) {
        return at(golden.tool().startsWith("article") ? article : variants, golden.input(), golden.tool(), golden);
    }

    private static JsonNode at(JsonNode file, String input, String tool, Golden golden) {
        return file.path(input)
                .path("tools")
                .path(tool)
                .path(golden.layer())
                .path(Integer.toString(golden.classIndex()));
    }

    /** Mass in the first box, the second, and both; null where the tool's map is zero everywhere. */
    JsonNode massInBox(Golden golden) {
        return at(variants, golden.input(), golden.tool(), golden).path("massInBox");
    }

    JsonNode boxes(Golden golden) {
        return variants.path(golden.input()).path("clipped");
    }

    /** The scores under the masks, NaN where a channel is not run, and the map. */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    record Computed(double[] scores, ClassMap map) {}

    Computed compute(Method method, Golden golden) {
        boolean logits = method.weighting().score() == Score.LOGIT;
        String key = golden.model() + golden.layer() + logits;
        OnnxClassifier classifier = classifiers.computeIfAbsent(key, absent -> open(golden, logits));
        ScoreCam scoreCam = new ScoreCam(classifier, method);
        float[] x = input(golden.input());
        Features features = looks.computeIfAbsent(key + golden.input(), absent -> classifier.features(x));
        MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(features), golden.classIndex());
        masked.run(x, masked.missing(), 0, masked.missing().length, n -> {});
        return new Computed(masked.scores(golden.classIndex()), scoreCam.map(masked, golden.classIndex()));
    }

    /** {@code X}, (3, 32, 32). */
    float[] input(String name) {
        return floats(article.path(name).path("input"));
    }

    private static OnnxClassifier open(Golden golden, boolean logits) {
        OnnxModel model = GoldenModelsTest.model(golden.model());
        return OnnxClassifier.open(
                logits ? model.atLogits(OnnxClassifier.AUTO) : model,
                new OnnxClassifier.Options(golden.layer(), "auto", null, 3, 1));
    }

    /** The largest difference of any value; infinite where one has a value and the other none. */
    double difference(Method method, Golden golden) {
        Computed computed = compute(method, golden);
        ClassMap map = computed.map();
        JsonNode expected = expected(golden);
        JsonNode goldenMap = expected.path("map");
        JsonNode sum = expected.path("raw");
        JsonNode cut = expected.path("unnormalised");
        double difference = scores(computed, expected, golden.tool().startsWith("article"));
        if (!sum.isMissingNode()) {
            difference = Math.max(difference, largest(map.sum(), sum));
        }
        if (!cut.isMissingNode()) {
            difference = Math.max(
                    difference,
                    largest(
                            java.util.Arrays.stream(map.sum())
                                    .map(value -> Math.max(value, 0))
                                    .toArray(),
                            cut));
        }
        if (!goldenMap.isMissingNode()) {
            difference = Math.max(difference, largest(doubles(map.map()), goldenMap));
        }
        return Math.max(difference, ofFinal(map, expected));
    }

    /** The article's code runs constant channels too: here they have no score, no weight, and no part in the map. */
    private static double scores(Computed computed, JsonNode expected, boolean constantsAreLeftOut) {
        JsonNode weights = expected.path("weights");
        double difference = 0;
        for (int k = 0; k < expected.path("scores").size(); k++) {
            JsonNode score = expected.path("scores").get(k);
            if (Double.isNaN(computed.scores()[k])) {
                difference = Math.max(difference, score.isNull() || constantsAreLeftOut ? 0 : Double.POSITIVE_INFINITY);
                continue;
            }
            difference = Math.max(
                    difference,
                    score.isNull() ? Double.POSITIVE_INFINITY : Math.abs(computed.scores()[k] - score.asDouble()));
            JsonNode weight = weights.isMissingNode() ? score : weights.get(k);
            difference = Math.max(difference, Math.abs(computed.map().weight(k) - weight.asDouble()));
        }
        return difference;
    }

    /** Where a tool ends at (h, w), its map is resized with half-pixel centres. */
    private static double ofFinal(ClassMap map, JsonNode expected) {
        JsonNode last = expected.path("final");
        if (last.isNull()) {
            return map.isZero() ? 0 : Double.POSITIVE_INFINITY;
        }
        if (!last.isMissingNode()) {
            return largest(doubles(map.onInput()), last);
        }
        float[] values = floats(expected.path("map"));
        int side = (int) Math.sqrt(values.length);
        double[] resized = doubles(Bilinear.resize(new Heatmap(side, side, values), SIDE, SIDE));
        double[] found = doubles(map.onInput());
        double difference = 0;
        for (int i = 0; i < found.length; i++) {
            difference = Math.max(difference, Math.abs(found[i] - resized[i]));
        }
        return difference;
    }

    private static double largest(double[] found, JsonNode expected) {
        double difference = found.length == expected.size() ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(found.length, expected.size()); i++) {
            difference =
                    Math.max(difference, Math.abs(found[i] - expected.get(i).asDouble()));
        }
        return difference;
    }

    private static double[] doubles(Heatmap map) {
        float[] values = map.values();
        double[] doubles = new double[values.length];
        java.util.Arrays.setAll(doubles, i -> values[i]);
        return doubles;
    }

    static float[] floats(JsonNode array) {
        float[] floats = new float[array.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) array.get(i).asDouble();
        }
        return floats;
    }

    private static JsonNode read(String name) {
        try (InputStream in = GoldenVariants.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        classifiers.values().forEach(OnnxClassifier::close);
    }
}

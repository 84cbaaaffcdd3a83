package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.cam.Choices;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.MapForwards;
import org.scorecam.cam.Method;
import org.scorecam.cam.ScoreCam;
import org.scorecam.setting.Settings;

/** The choices by which Grad-CAM is that of another tool, as the page on variants names them: {@code golden/gradcam.md}. */
class GradCamRecipesTest {
    private static final double TOLERANCE = 1e-5;

    @ParameterizedTest
    @CsvSource({
        "pytorch-grad-cam/GradCAM,         grad-cam,           both,  1e-7, half-pixel",
        "pytorch-grad-cam/GradCAMPlusPlus, grad-cam-plus-plus, both,  1e-7, half-pixel",
        "torch-cam/GradCAM,                grad-cam,           layer, 1e-8, half-pixel",
        "tf-keras-vis/Gradcam,             grad-cam,           input, 1e-7, align-corners"
    })
    void mapsAreTheTools(String tool, String variant, String range, String epsilon, String upsampling) {
        Map<String, Object> written = new HashMap<>(Map.of(
                "variant", variant, "mapNormalisation", range, "mapEpsilon", epsilon, "mapUpsampling", upsampling));
        Method method = Choices.resolve(Settings.elements("<method>", written));

        assertThat(largestDifference(tool, method)).isLessThan(TOLERANCE);
    }

    /** So that what holds above is held by the choices. Those of torch-cam move its map by 7e-6 alone. */
    @Test
    void withoutTheChoicesTfKerasVisHasOtherMaps() {
        assertThat(largestDifference("tf-keras-vis/Gradcam", Method.Variant.GRAD_CAM.method()))
                .isGreaterThan(TOLERANCE);
    }

    private static double largestDifference(String tool, Method method) {
        double difference = 0;
        float[] x = GoldenVariants.floats(read("article").path("input0").path("input"));
        for (String layer : GoldenVariants.LAYERS) {
            try (OnnxClassifier classifier = OnnxClassifier.open(
                    GoldenModelsTest.model("tiny"), new OnnxClassifier.Options(layer, "auto", null, 3, 1))) {
                ScoreCam scoreCam = new ScoreCam(classifier, method);
                for (Map.Entry<String, JsonNode> each :
                        read("gradcam").path(tool).path(layer).properties()) {
                    int of = Integer.parseInt(each.getKey());
                    MapForwards forwards = scoreCam.forwards(scoreCam.unmasked(x, of), null, new int[] {of});
                    difference = Math.max(difference, difference(scoreCam.map(forwards, of), each.getValue()));
                }
            }
        }
        return difference;
    }

    private static double difference(ClassMap map, JsonNode expected) {
        JsonNode last = expected.path("final");
        if (last.isNull()) {
            return map.isZero() ? 0 : Double.POSITIVE_INFINITY;
        }
        return last.isMissingNode() ? difference(map.map(), expected.path("map")) : difference(map.onInput(), last);
    }

    private static double difference(Heatmap map, JsonNode expected) {
        float[] found = map.values();
        float[] values = GoldenVariants.floats(expected);
        double difference = found.length == values.length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(found.length, values.length); i++) {
            difference = Math.max(difference, Math.abs(found[i] - values[i]));
        }
        return difference;
    }

    private static JsonNode read(String name) {
        try (InputStream in = GradCamRecipesTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return JsonMapper.builder().build().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

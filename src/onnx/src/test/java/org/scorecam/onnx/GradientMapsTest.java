package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.cam.Choices;
import org.scorecam.cam.MapForwards;
import org.scorecam.cam.ScoreCam;
import org.scorecam.image.Size;
import org.scorecam.setting.Settings;

/** Maps that are made of the gradient, against grad-cam's: {@code gradients/grad_cam_maps.py} made the values, and names its version. */
class GradientMapsTest {
    private static final int SIDE = 32;
    private static final int STEP = 4;

    static Stream<Arguments> maps() throws IOException {
        JsonNode networks = read("maps.json");
        JsonNode layers = read("gradients.json");
        List<Arguments> maps = new ArrayList<>();
        networks.properties()
                .forEach(network -> network.getValue()
                        .properties()
                        .forEach(layer -> layer.getValue()
                                .properties()
                                .forEach(map -> Stream.of("torchscript", "dynamo")
                                        .forEach(exporter -> maps.add(Arguments.of(
                                                exporter + "-" + network.getKey(),
                                                layer.getKey(),
                                                map.getKey(),
                                                layers.path(network.getKey()).path(layer.getKey()),
                                                map.getValue().asText()))))));
        return maps.stream();
    }

    private static JsonNode read(String file) throws IOException {
        return new ObjectMapper().readTree(PyTorchGradientsTest.file(file).toFile());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("maps")
    void theMapIsGradCams(String file, String module, String variant, JsonNode layer, String map) {
        String exporter = file.substring(0, file.indexOf('-'));
        OnnxModel model = OnnxModel.read(PyTorchGradientsTest.file(file + ".onnx"));
        OnnxClassifier.Options options = new OnnxClassifier.Options(
                layer.path(exporter).asText(), "auto", null, 3, 1, 0, tokens(layer.path("shape")));
        int of = layer.path("class").asInt();
        try (OnnxClassifier classifier = OnnxClassifier.open(model, options)) {
            ScoreCam cam = new ScoreCam(
                    classifier, Choices.resolve(Settings.elements("<method>", Map.of(Choices.VARIANT, variant))));
            float[] x = new float[3 * SIDE * SIDE];
            PyTorchGradientsTest.photo().get(x);
            MapForwards forwards = cam.forwards(cam.unmasked(x), null, new int[] {of});
            forwards.run(x, forwards.missing(), 0, 1, made -> {});

            assertThat(some(cam.map(forwards, of).onInput().values()))
                    .containsExactly(PyTorchGradientsTest.floats(map), within(1e-4f));
        }
    }

    /** Of tokens behind a class token; null for maps. */
    private static @Nullable Size tokens(JsonNode shape) {
        int side = (int) Math.sqrt(shape.path(1).asInt() - 1);
        return shape.size() == 3 ? new Size(side, side) : null;
    }

    private static float[] some(float[] pixels) {
        int side = SIDE / STEP;
        float[] some = new float[side * side];
        for (int i = 0; i < some.length; i++) {
            some[i] = pixels[(1 + STEP * (i / side)) * SIDE + 1 + STEP * (i % side)];
        }
        return some;
    }
}

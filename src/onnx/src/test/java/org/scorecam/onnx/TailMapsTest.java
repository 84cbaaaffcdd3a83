package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
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

/** Maps that are made by running the part behind the layer alone, against their tools': the scripts in {@code tails} made the values, and name versions. */
class TailMapsTest {
    private static final int SIDE = 32;
    private static final int STEP = 4;

    static Stream<Arguments> ofNetworks() throws IOException {
        JsonNode layers = read(PyTorchGradientsTest.file("gradients.json"));
        List<Arguments> maps = new ArrayList<>();
        for (String variant : List.of("ablation-cam", "recipro-cam")) {
            read(tails(variant))
                    .path("networks")
                    .properties()
                    .forEach(network -> network.getValue()
                            .properties()
                            .forEach(layer -> Stream.of("torchscript", "dynamo")
                                    .forEach(exporter -> maps.add(Arguments.of(
                                            exporter + "-" + network.getKey(),
                                            layer.getKey(),
                                            variant,
                                            layers.path(network.getKey()).path(layer.getKey()),
                                            layer.getValue().asText())))));
        }
        return maps.stream();
    }

    static Stream<Arguments> ofTiny() throws IOException {
        List<Arguments> maps = new ArrayList<>();
        for (String variant : List.of("ablation-cam", "recipro-cam")) {
            read(tails(variant))
                    .path("tiny")
                    .properties()
                    .forEach(layer -> layer.getValue()
                            .properties()
                            .forEach(of -> Stream.of("tiny", "tiny-fixed1", "tiny-softmax", "tiny-opset9")
                                    .forEach(file -> maps.add(Arguments.of(
                                            file,
                                            layer.getKey(),
                                            variant,
                                            Integer.parseInt(of.getKey()),
                                            of.getValue().asText())))));
        }
        return maps.stream();
    }

    private static Path tails(String variant) {
        return PyTorchGradientsTest.resource("/tails/" + variant.replace('-', '_') + "_maps.json");
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("ofNetworks")
    void theMapIsTheTools(String file, String module, String variant, JsonNode layer, String map) {
        String exporter = file.substring(0, file.indexOf('-'));
        OnnxClassifier.Options options = new OnnxClassifier.Options(
                layer.path(exporter).asText(), "auto", null, 3, 4, 0, tokens(layer.path("shape")));
        float[] x = new float[3 * SIDE * SIDE];
        PyTorchGradientsTest.photo().get(x);
        assertMap(
                PyTorchGradientsTest.file(file + ".onnx"),
                options,
                variant,
                x,
                layer.path("class").asInt(),
                map);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @MethodSource("ofTiny")
    void soItIsOfTheGoldenModel(String file, String layer, String variant, int of, String map) throws IOException {
        JsonNode values =
                read(PyTorchGradientsTest.resource("/golden/input0.json")).path("input");
        List<Float> flat = new ArrayList<>();
        flatten(values, flat);
        float[] x = new float[flat.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = flat.get(i);
        }
        assertMap(
                PyTorchGradientsTest.resource("/golden/" + file + ".onnx"),
                new OnnxClassifier.Options(layer, "auto", null, 3, 3),
                variant,
                x,
                of,
                map);
    }

    private static void flatten(JsonNode values, List<Float> into) {
        if (values.isNumber()) {
            into.add(values.floatValue());
        }
        values.forEach(each -> flatten(each, into));
    }

    private static void assertMap(
            Path file, OnnxClassifier.Options options, String variant, float[] x, int of, String map) {
        try (OnnxClassifier classifier = OnnxClassifier.open(OnnxModel.read(file), options)) {
            ScoreCam cam = new ScoreCam(
                    classifier, Choices.resolve(Settings.elements("<method>", Map.of(Choices.VARIANT, variant))));
            MapForwards forwards = cam.forwards(cam.unmasked(x), null, new int[] {of});
            int[] passes = forwards.missing();
            forwards.run(x, passes, 0, passes.length, made -> {});

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

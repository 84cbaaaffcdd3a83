package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.InputShape.Layout;
import org.scorecam.gradient.GradientModel;
import org.scorecam.gradient.Gradients;

/**
 * Gradients of whole networks behind layers near their start, in the middle and at their end, against PyTorch's autograd:
 * {@code gradients/torch_gradients.py} made the values, and names each tool's version.
 */
class PyTorchGradientsTest {
    /** Of the largest number: another order of sums in float32. */
    private static final float TOLERANCE = 1e-5f;

    private static final InputShape INPUT = new InputShape(3, 32, 32, Layout.NCHW);
    private static final int CLASSES = 4;

    static Stream<Arguments> layers() throws IOException {
        JsonNode networks = new ObjectMapper().readTree(file("gradients.json").toFile());
        List<Arguments> layers = new ArrayList<>();
        networks.properties()
                .forEach(network -> network.getValue().properties().forEach(layer -> {
                    for (String exporter : List.of("torchscript", "dynamo")) {
                        layers.add(Arguments.of(
                                exporter + "-" + network.getKey(),
                                layer.getKey(),
                                layer.getValue().get(exporter).asText(),
                                layer.getValue().get("class").asInt(),
                                layer.getValue().get("gradient").asText()));
                    }
                }));
        return layers.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("layers")
    void theGradientIsAutograds(String file, String module, String layer, int of, String gradient) {
        float[] expected = floats(gradient);
        float most = 0;
        for (float value : expected) {
            most = Math.max(most, Math.abs(value));
        }

        assertThat(most).as("a gradient of nothing shows nothing").isPositive();
        assertThat(gradient(file, layer, of)).containsExactly(expected, within(TOLERANCE * Math.max(1, most)));
    }

    private static float[] gradient(String file, String layer, int of) {
        OnnxModel model = OnnxModel.read(file(file + ".onnx"));
        ModelProbe probe = new ModelProbe(model, INPUT);
        String scores = model.scores().output();
        GradientModel made = Gradients.of(model.proto(), layer, scores, probe);
        float[] one = new float[CLASSES];
        one[of] = 1;
        try (Session session =
                model.session(GraphOutputs.tensors(model, made.model(), List.of(scores, layer, made.gradient())))) {
            return session.run(
                    outputs -> outputs.get(2).toFloatArray(),
                    new Session.Fed(photo(), Tensors.shape(1, INPUT)),
                    new Session.Fed(Tensors.zeros(CLASSES).put(one).flip(), new Shape(probe.shape(scores))));
        }
    }

    static FloatBuffer photo() {
        FloatBuffer photo = Tensors.zeros(INPUT.size());
        for (int i = 0; i < INPUT.size(); i++) {
            photo.put(i, i * 37 % 101 / 100f);
        }
        return photo;
    }

    static float[] floats(String base64) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    static Path file(String name) {
        return PyTorchGradientsTest.class.getResource("/gradients/" + name) == null
                ? ExportedModelsTest.file(name)
                : resource("/gradients/" + name);
    }

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(PyTorchGradientsTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

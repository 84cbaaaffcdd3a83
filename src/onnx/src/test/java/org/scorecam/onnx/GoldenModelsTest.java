package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.cam.Features;
import org.scorecam.cam.InputShape.Layout;
import org.scorecam.cam.ScoreKind;

/** Five exports of one classifier; where the expected values come from: {@code golden/README.md}. */
class GoldenModelsTest {
    private static final Offset<Float> TOLERANCE = within(1e-5f);

    private static JsonNode golden;

    @BeforeAll
    static void readGoldenValues() throws IOException {
        try (InputStream in = GoldenModelsTest.class.getResourceAsStream("/golden/input0.json")) {
            golden = new ObjectMapper().readTree(in);
        }
    }

    static Stream<Arguments> layersOfAllExports() {
        Stream<Arguments> plain = Stream.of("tiny", "tiny-softmax", "tiny-fixed1", "tiny-opset9")
                .flatMap(file -> Stream.of("relu2", "conv3", "relu3").map(layer -> Arguments.of(file, layer, layer)));
        Stream<Arguments> keras = Stream.of(
                Arguments.of("tiny-nhwc", "tiny/relu2/Relu:0", "relu2"),
                Arguments.of("tiny-nhwc", "tiny/conv3/BiasAdd:0", "conv3"),
                Arguments.of("tiny-nhwc", "tiny/relu3/Relu:0", "relu3"));
        return Stream.concat(plain, keras);
    }

    @ParameterizedTest
    @MethodSource("layersOfAllExports")
    void oneForwardGivesTheGoldenScoresAndActivations(String file, String layer, String goldenLayer) {
        try (OnnxClassifier classifier = open(file, layer)) {
            Features features = classifier.features(input(classifier));

            assertThat(features.scores()).containsExactly(expectedScores(classifier), TOLERANCE);
            assertThat(features.activations())
                    .containsExactly(floats(golden.path("activations").path(goldenLayer)), TOLERANCE);
            assertThat(classifier.facts().layer().cells()
                            * classifier.facts().layer().channels())
                    .isEqualTo(features.activations().length);
        }
    }

    @ParameterizedTest
    @MethodSource("layersOfAllExports")
    void aMaskedForwardGivesTheGoldenScoresToo(String file, String layer, String goldenLayer) {
        try (OnnxClassifier classifier = open(file, layer)) {
            float[] x = input(classifier);
            FloatBuffer batch = Tensors.zeros(x.length).put(x).flip();

            assertThat(classifier.scores(batch, 1)[0]).containsExactly(expectedScores(classifier), TOLERANCE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tiny, relu3",
        "tiny-softmax, relu3",
        "tiny-fixed1, relu3",
        "tiny-opset9, relu3",
        "tiny-nhwc, tiny/relu3/Relu:0"
    })
    void theDefaultLayerIsTheLastRelu(String file, String expected) {
        assertThat(model(file).layers(null).defaultLayer().layer().name()).isEqualTo(expected);
    }

    private static OnnxClassifier open(String file, String layer) {
        return OnnxClassifier.open(model(file), new OnnxClassifier.Options(layer, "auto", null, 3, 1));
    }

    static OnnxModel model(String file) {
        return OnnxModel.read(file(file + ".onnx"));
    }

    static Path file(String name) {
        try {
            return Path.of(GoldenModelsTest.class.getResource("/golden/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static float[] expectedScores(OnnxClassifier classifier) {
        return floats(golden.path(classifier.facts().scoreKind() == ScoreKind.LOGITS ? "logits" : "probabilities"));
    }

    private static float[] input(OnnxClassifier classifier) {
        float[] nchw = floats(golden.path("input"));
        if (classifier.facts().input().layout() == Layout.NCHW) {
            return nchw;
        }
        float[] nhwc = new float[nchw.length];
        int pixels = nchw.length / 3;
        for (int i = 0; i < nchw.length; i++) {
            nhwc[i % pixels * 3 + i / pixels] = nchw[i];
        }
        return nhwc;
    }

    /** All numbers of a nested list, in its order. */
    static float[] floats(JsonNode list) {
        double[] values = leaves(list).toArray();
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static DoubleStream leaves(JsonNode node) {
        return node.isNumber()
                ? DoubleStream.of(node.asDouble())
                : StreamSupport.stream(node.spliterator(), false).flatMapToDouble(GoldenModelsTest::leaves);
    }
}

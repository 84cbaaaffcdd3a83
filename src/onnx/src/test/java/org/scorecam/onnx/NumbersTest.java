package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scorecam.onnx.OnnxClassifier.Options;

/** Models of other numbers than float32: what they take and give is converted. */
class NumbersTest {
    /** Whole pixels, from 0 to 100: each type holds them. */
    private static final float[] PHOTO = photo();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT16", "DOUBLE", "UINT8", "INT8", "INT32"})
    void aPhotoIsConvertedToWhatTheModelTakes(DataType type) {
        assertThat(scores(taking(type), PHOTO)).containsExactly(scores(TinyModels.classifier(), PHOTO), within(1e-5f));
    }

    @Test
    void aPixelBetweenTwoWholeNumbersBecomesTheNearest() {
        float[] between = PHOTO.clone();
        float[] nearest = PHOTO.clone();
        between[0] = 7.49f;
        nearest[0] = 7;
        between[1] = 7.5f;
        nearest[1] = 8;

        assertThat(scores(taking(DataType.UINT8), between)).isEqualTo(scores(taking(DataType.UINT8), nearest));
    }

    @Test
    void aPixelBetweenTwoHalvesBecomesTheNearestAndOfTwoTheEvenOne() {
        // halves around 2049 are 2 apart: of 2048 and 2050, 2048 has the even last bit; 2051 lies between 2050 and 2052
        float[] between = PHOTO.clone();
        float[] nearest = PHOTO.clone();
        between[0] = 2049;
        nearest[0] = 2048;
        between[1] = 2051;
        nearest[1] = 2052;

        assertThat(scores(taking(DataType.FLOAT16), between)).isEqualTo(scores(taking(DataType.FLOAT16), nearest));
    }

    @Test
    void scoresInHalfPrecisionAreRead() {
        GraphBuilder graph = TinyModels.pooled(TinyModels.body(13))
                .node("Cast", "half", List.of("logits"), new long[] {1, 4}, GraphBuilder.integer("to", 10))
                .output("half", DataType.FLOAT16);

        assertThat(scores(graph, PHOTO)).containsExactly(scores(TinyModels.classifier(), PHOTO), within(0.02f));
    }

    @Test
    void activationsInHalfPrecisionAreRead() {
        GraphBuilder graph = TinyModels.pooled(TinyModels.body(13)
                        .node("Cast", "half", List.of("relu2"), new long[] {1, 6, 8, 8}, GraphBuilder.integer("to", 10))
                        .node("Cast", "whole", List.of("half"), new long[] {1, 6, 8, 8}, GraphBuilder.integer("to", 1)))
                .output("logits");

        assertThat(activations(graph, "half")).isEqualTo(activations(graph, "whole"));
    }

    @Test
    void integersAloneAreDequantisedWithTheirScaleAndZeroPoint() {
        GraphBuilder graph = TinyModels.body(13).constant("scale", new float[] {0.25f});
        graph.bytes("zero", new byte[] {3})
                .at("relu2")
                .apply("QuantizeLinear", "integers", "scale", "zero")
                .maxPool("pooled", 8)
                .apply("DequantizeLinear", "floats", "scale", "zero")
                .flatten("flat")
                .gemm("logits", 4)
                .output("logits");
        float[] expected = activations(graph, "relu2");
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (float) Math.min(252, Math.rint(expected[i] / 0.25)) * 0.25f;
        }

        assertThat(activations(graph, "integers")).containsExactly(expected, within(1e-6f));
    }

    /** The usual classifier, behind a cast from this type. */
    private static GraphBuilder taking(DataType type) {
        GraphBuilder graph = GraphBuilder.opset(13)
                .input("photo", type, -1, 3, 32, 32)
                .node("Cast", "floats", List.of("photo"), new long[] {1, 3, 32, 32}, GraphBuilder.integer("to", 1))
                .conv("conv1", 8, 3, 2)
                .relu("relu1")
                .conv("conv2", 6, 3, 2)
                .relu("relu2");
        return TinyModels.pooled(graph).output("logits");
    }

    private float[] scores(GraphBuilder graph, float[] x) {
        try (OnnxClassifier classifier = OnnxClassifier.open(model(graph), Options.DEFAULT)) {
            return classifier.features(x).scores();
        }
    }

    private float[] activations(GraphBuilder graph, String layer) {
        Options options = new Options(layer, "auto", null, 3, 1);
        try (OnnxClassifier classifier = OnnxClassifier.open(model(graph), options)) {
            return classifier.features(PHOTO).activations();
        }
    }

    private OnnxModel model(GraphBuilder graph) {
        return OnnxModel.read(graph.writeTo(folder.resolve("model.onnx")));
    }

    private static float[] photo() {
        float[] photo = new float[3 * 32 * 32];
        for (int i = 0; i < photo.length; i++) {
            photo[i] = i * 37 % 101;
        }
        return photo;
    }
}

package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;

class TargetLayersTest {
    @TempDir
    Path folder;

    @Test
    void aTensorIsFoundByItsName() {
        assertThat(layers(TinyModels.classifier()).named("relu1").operator()).isEqualTo("Relu");
    }

    @Test
    void aNodesNameStandsForItsTensor() {
        assertThat(layers(TinyModels.classifier()).named("node/relu1").name()).isEqualTo("relu1");
    }

    @Test
    void anUnknownNameGetsTheNearestOne() {
        assertNoLayer(
                "rellu2",
                "The model " + file()
                        + " has no layer rellu2 (did you mean relu2?). mvn scorecam:layers lists the layers.");
    }

    @Test
    void anUnknownNameThatIsNearNoOtherGetsTheListAlone() {
        assertNoLayer(
                "block/42/output",
                "The model " + file() + " has no layer block/42/output. mvn scorecam:layers lists the layers.");
    }

    @Test
    void aPooledTensorIsNotSpatial() {
        assertNoLayer(
                "gap",
                "The layer gap of the model " + file()
                        + " cannot be the target layer: its shape is (1, 6, 1, 1), and it is not spatial. Choose one with"
                        + " height and width; mvn scorecam:layers lists the layers.");
    }

    @Test
    void theScoresAreNotSpatial() {
        assertNoLayer(
                "node/logits",
                "The layer node/logits of the model " + file()
                        + " cannot be the target layer: its shape is (1, 4), and it is no stack of maps. Choose one with"
                        + " height and width; mvn scorecam:layers lists the layers.");
    }

    @Test
    void thePhotoItselfIsNoLayer() {
        assertNoLayer(
                "photo",
                "The layer photo of the model " + file()
                        + " cannot be the target layer: its shape is (1, 3, 32, 32), and no convolution comes before it."
                        + " Choose one with height and width; mvn scorecam:layers lists the layers.");
    }

    @Test
    void weightsAreNoLayer() {
        assertNoLayer(
                "conv1_weights",
                "The layer conv1_weights of the model " + file()
                        + " cannot be the target layer: its shape is (8, 3, 3, 3), and it does not depend on the input."
                        + " Choose one with height and width; mvn scorecam:layers lists the layers.");
    }

    @Test
    void aBranchThatTheScoresDoNotDependOnIsNoLayer() {
        GraphBuilder graph = TinyModels.classifier().at("relu1").relu("aside");

        assertThatThrownBy(() -> layers(graph).named("aside"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("its shape is (1, 8, 16, 16), and the scores do not depend on it.");
    }

    @Test
    void aQuantisedTensorIsNoLayer() {
        assertThatThrownBy(() -> layers(TinyModels.quantized()).named("clip2_rounded_quantized"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining(
                        "its shape is (1, 6, 8, 8), and its values are integers, of which clip2_rounded has the floats.");
    }

    @Test
    void aTensorInHalfPrecisionIsALayer() {
        GraphBuilder graph = TinyModels.pooled(TinyModels.body(13)
                        .node(
                                "Cast",
                                "half",
                                List.of("relu2"),
                                new long[] {1, 6, 8, 8},
                                GraphBuilder.integer("to", DataType.FLOAT16_VALUE))
                        .node(
                                "Cast",
                                "whole",
                                List.of("half"),
                                new long[] {1, 6, 8, 8},
                                GraphBuilder.integer("to", DataType.FLOAT_VALUE)))
                .output("logits");

        assertThat(layers(graph).candidates())
                .extracting(LayerCandidate::name)
                .containsExactly("conv1", "relu1", "conv2", "relu2", "half", "whole");
    }

    @Test
    void aVolumeIsNoStackOfMaps() {
        // three dimensions a channel, as a network on 3-D scans has them, behind an unsqueezed photo
        GraphBuilder graph = GraphBuilder.opset(12).input("photo", 1, 3, 8, 8).reshape("volume", 1, 3, 2, 4, 8);
        graph.constant("weights", new float[4 * 3], 4, 3, 1, 1, 1)
                .node("Conv", "conv", List.of("volume", "weights"), new long[] {1, 4, 2, 4, 8})
                .flatten("flat")
                .gemm("logits", 2)
                .output("logits");

        assertThat(layers(graph).candidates()).isEmpty();
    }

    private void assertNoLayer(String name, String problem) {
        assertThatThrownBy(() -> layers(TinyModels.classifier()).named(name))
                .isInstanceOf(SetupException.class)
                .hasMessage(problem);
    }

    private TargetLayers layers(GraphBuilder graph) {
        return OnnxModel.read(graph.writeTo(file())).layers(null);
    }

    private Path file() {
        return folder.resolve("model.onnx");
    }
}

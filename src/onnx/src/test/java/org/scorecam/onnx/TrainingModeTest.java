package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;

class TrainingModeTest {
    private static final String CURE =
            " Export it again for inference: in PyTorch model.eval() before torch.onnx.export, and no"
                    + " training=TrainingMode.TRAINING or PRESERVE but TrainingMode.EVAL; in Keras with training=False";

    @TempDir
    Path folder;

    @Test
    void aNormalisationByTheBatchIsRefused() {
        GraphBuilder graph = normalised(GraphBuilder.integer("training_mode", 1));

        assertRefused(
                graph,
                "its node node/normal (BatchNormalization) normalises by its batch, so that a photo's scores depend on the"
                        + " others of its forward.");
    }

    @Test
    void theSameForInferenceIsTaken() throws IOException {
        assertThat(read(normalised(GraphBuilder.integer("training_mode", 0)).build()))
                .isNotNull();
    }

    @Test
    void anOldOneThatGivesTheBatchsMeanIsRefused() {
        ModelProto.Builder model = normalised().build().toBuilder();
        model.getGraphBuilder().getNodeBuilderList().stream()
                .filter(node -> node.getName().equals("node/normal"))
                .forEach(node -> node.addOutput("mean").addOutput("variance"));

        assertThatThrownBy(() -> read(model.build()))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("(BatchNormalization) normalises by its batch");
    }

    @Test
    void aLiveDropoutIsRefused() {
        assertRefused(
                dropout(true, 0.5f),
                "its node node/dropped (Dropout) drops values at random, so that a photo's scores depend on chance.");
    }

    @Test
    void aDropoutThatSleepsOrDropsNothingIsTaken() throws IOException {
        assertThat(read(dropout(false, 0.5f).build())).isNotNull();
        assertThat(read(dropout(true, 0).build())).isNotNull();
    }

    @Test
    void randomNumbersAreRefused() {
        GraphBuilder body = TinyModels.body(13)
                .apply("RandomUniformLike", "noise")
                .at("relu2")
                .add("noisy", "noise");

        assertRefused(
                body,
                "its node node/noise (RandomUniformLike) draws random numbers, so that a photo's scores depend on chance.");
    }

    @Test
    void whatTheScoresDoNotNeedMayBeInTrainingMode() throws IOException {
        GraphBuilder graph = TinyModels.pooled(
                TinyModels.body(13).apply("RandomUniformLike", "noise").at("relu2"));

        assertThat(read(graph.output("logits").build())).isNotNull();
    }

    private static GraphBuilder normalised(ai.onnx.proto.OnnxMl.AttributeProto... attributes) {
        GraphBuilder body = TinyModels.body(14)
                .constant("ones", new float[] {1, 1, 1, 1, 1, 1}, 6)
                .node(
                        "BatchNormalization",
                        "normal",
                        List.of("relu2", "ones", "ones", "ones", "ones"),
                        new long[] {1, 6, 8, 8},
                        attributes);
        return TinyModels.pooled(body).output("logits");
    }

    private static GraphBuilder dropout(boolean isLive, float ratio) {
        GraphBuilder body = TinyModels.body(13)
                .constant("ratio", new float[] {ratio})
                .constant("mode", new float[] {isLive ? 1 : 0})
                .node(
                        "Cast",
                        "live",
                        List.of("mode"),
                        new long[0],
                        GraphBuilder.integer("to", ai.onnx.proto.OnnxMl.TensorProto.DataType.BOOL_VALUE))
                .at("relu2")
                .apply("Dropout", "dropped", "ratio", "live");
        return TinyModels.pooled(body).output("logits");
    }

    private void assertRefused(GraphBuilder graph, String why) {
        ModelProto model = graph.build().getGraph().getOutputCount() == 0
                ? TinyModels.pooled(graph).output("logits").build()
                : graph.build();
        assertThatThrownBy(() -> read(model))
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + file() + " was exported in training mode: " + why + CURE);
    }

    private OnnxModel read(ModelProto model) throws IOException {
        return OnnxModel.read(Files.write(file(), model.toByteArray()));
    }

    private Path file() {
        return folder.resolve("model.onnx");
    }
}

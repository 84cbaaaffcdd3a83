package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.LayerTail;
import org.scorecam.onnx.OnnxClassifier.Options;

class FunctionsTest {
    private static final String DOMAIN = "pkg.block";

    @TempDir
    Path folder;

    @Test
    void aTensorInsideAFunctionCanBeALayer() throws IOException {
        OnnxModel model = write(withBlocks(13));

        assertThat(model.layers(null).candidates())
                .extracting(LayerCandidate::name)
                .containsExactly(
                        "conv1",
                        "relu1",
                        "conv2",
                        "relu2",
                        "node/block/activated",
                        "block",
                        "node/last/activated",
                        "last");
        assertThat(model.layers(null).defaultLayer().layer().name()).isEqualTo("last");
    }

    @Test
    void theModelComputesTheSame() throws IOException {
        float[] photo = new float[3 * 32 * 32];
        photo[7] = 1;
        GraphBuilder plain = TinyModels.body(13)
                .apply("LeakyRelu", "a")
                .apply("Sigmoid", "b")
                .apply("LeakyRelu", "c")
                .apply("Sigmoid", "last");
        ModelProto expected = leaky(TinyModels.pooled(plain).output("logits").build());

        assertThat(scores(write(withBlocks(13)), photo)).isEqualTo(scores(write(expected), photo));
    }

    @Test
    void functionsInAnotherVersionOfTheOperatorsAreLeftToTheRuntime() {
        ModelProto model = withBlocks(12);

        assertThat(Functions.inline(Path.of("model.onnx"), model)).isSameAs(model);
    }

    @Test
    void thePartBehindALayerRunsAloneWithFunctionsLeftToTheRuntime() throws IOException {
        OnnxModel model = write(withBlocks(12));
        try (OnnxClassifier classifier =
                OnnxClassifier.open(model, new OnnxClassifier.Options("relu1", "auto", null, 3, 2))) {
            LayerTail tail = classifier.tail(new float[3 * 32 * 32]);

            assertThat(tail.logits(List.of(tail.layer()))[0]).containsExactly(tail.logits(), within(1e-6f));
        }
    }

    private static ModelProto leaky(ModelProto model) {
        ModelProto.Builder changed = model.toBuilder();
        changed.getGraphBuilder().getNodeBuilderList().stream()
                .filter(node -> node.getOpType().equals("LeakyRelu"))
                .forEach(node -> node.addAttribute(alpha(0.25f)));
        return changed.build();
    }

    /** Two calls of a function: a leaky ReLU whose slope the call gives, and a sigmoid. */
    private static ModelProto withBlocks(int opset) {
        ModelProto.Builder model = TinyModels.pooled(
                        TinyModels.body(13).apply("Block", "block").apply("Block", "last"))
                .output("logits")
                .build()
                .toBuilder()
                .setIrVersion(8)
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain(DOMAIN).setVersion(1))
                .addFunctions(block(opset));
        model.getGraphBuilder().getNodeBuilderList().stream()
                .filter(node -> node.getOpType().equals("Block"))
                .forEach(node -> node.setDomain(DOMAIN).addAttribute(alpha(0.25f)));
        return model.build();
    }

    private static FunctionProto block(int opset) {
        AttributeProto slope = AttributeProto.newBuilder()
                .setName("alpha")
                .setType(AttributeProto.AttributeType.FLOAT)
                .setRefAttrName("alpha")
                .build();
        return FunctionProto.newBuilder()
                .setName("Block")
                .setDomain(DOMAIN)
                .addInput("x")
                .addOutput("y")
                .addAttribute("alpha")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
                .addNode(NodeProto.newBuilder()
                        .setOpType("LeakyRelu")
                        .addInput("x")
                        .addOutput("activated")
                        .addAttribute(slope))
                .addNode(NodeProto.newBuilder()
                        .setOpType("Sigmoid")
                        .addInput("activated")
                        .addOutput("y"))
                .build();
    }

    private static AttributeProto alpha(float value) {
        return AttributeProto.newBuilder()
                .setName("alpha")
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    private static float[] scores(OnnxModel model, float[] photo) {
        try (OnnxClassifier classifier = OnnxClassifier.open(model, Options.DEFAULT)) {
            return classifier.features(photo).scores();
        }
    }

    private OnnxModel write(ModelProto model) throws IOException {
        return OnnxModel.read(Files.write(folder.resolve("model.onnx"), model.toByteArray()));
    }
}

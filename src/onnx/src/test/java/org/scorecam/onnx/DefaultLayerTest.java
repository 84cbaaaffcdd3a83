package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.LayerShape;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

class DefaultLayerTest {
    @TempDir
    Path folder;

    @Test
    void isTheReluBeforeGlobalPooling() {
        DefaultLayer found = find(TinyModels.classifier());

        assertThat(found.layer()).isEqualTo(new LayerCandidate("relu2", "node/relu2", "Relu", new LayerShape(6, 8, 8)));
        assertThat(found.why()).isEqualTo("the last spatial tensor");
    }

    @Test
    void isTheSameWhereTheFileDeclaresAllShapes() {
        assertThat(find(TinyModels.classifier().declareShapes())).isEqualTo(find(TinyModels.classifier()));
    }

    @Test
    void isTheReluBeforeAMeanOverHeightAndWidth() {
        GraphBuilder kept =
                TinyModels.body(13).reduceMean("mean", true).flatten("flat").gemm("logits", 4);
        GraphBuilder dropped = TinyModels.body(13).reduceMean("mean", false).gemm("logits", 4);

        assertThat(name(kept.output("logits"))).isEqualTo("relu2");
        assertThat(name(dropped.output("logits"))).isEqualTo("relu2");
    }

    @Test
    void isTheReluBeforePooling() {
        DefaultLayer found = find(TinyModels.vgg());

        assertThat(found.layer().name()).isEqualTo("relu2");
        assertThat(found.why()).isEqualTo("the last spatial tensor before MaxPool");
    }

    @Test
    void isTheReluBeforeAnAveragePoolOverTheWholeMap() {
        assertThat(name(TinyModels.body(13)
                        .averagePool("pool", 8)
                        .flatten("flat")
                        .gemm("logits", 4)
                        .output("logits")))
                .isEqualTo("relu2");
    }

    @Test
    void isNoDropoutNorIdentity() {
        GraphBuilder body = TinyModels.body(13).apply("Dropout", "dropout").apply("Identity", "same");
        DefaultLayer found = find(TinyModels.pooled(body).output("logits"));

        assertThat(found.layer().name()).isEqualTo("relu2");
        assertThat(found.why()).isEqualTo("the last spatial tensor before Dropout, Identity");
    }

    @Test
    void isTheSumsReluInAResNet() {
        assertThat(name(TinyModels.resNet())).isEqualTo("relu3");
    }

    @Test
    void isTheProductOfASilu() {
        assertThat(name(TinyModels.efficientNet())).isEqualTo("silu");
    }

    @Test
    void isAHardSwish() {
        GraphBuilder body = TinyModels.body(14).conv("conv3", 6, 1, 1).apply("HardSwish", "swish");

        assertThat(name(TinyModels.pooled(body).output("logits"))).isEqualTo("swish");
    }

    @Test
    void isTheBatchNormalisationWhereNoActivationFollows() {
        GraphBuilder body = TinyModels.body(13)
                .constant("ones", new float[] {1, 1, 1, 1, 1, 1}, 6)
                .apply("BatchNormalization", "normal", "ones", "ones", "ones", "ones");

        assertThat(name(TinyModels.pooled(body).output("logits"))).isEqualTo("normal");
    }

    @Test
    void isTheDequantisedOutputOfAQuantisedModelsLastClip() {
        DefaultLayer found = find(TinyModels.quantized());

        assertThat(found.layer())
                .isEqualTo(new LayerCandidate(
                        "clip2_rounded", "node/clip2_rounded", "DequantizeLinear", new LayerShape(6, 8, 8)));
    }

    @Test
    void isBeforeThePoolingOfAQuantisedModel() {
        GraphBuilder body = TinyModels.body(13)
                .quantizeAndBack("relu2_rounded", 0.1f)
                .maxPool("pool", 2)
                .quantizeAndBack("pool_rounded", 0.1f);

        assertThat(name(body.flatten("flat").gemm("logits", 4).output("logits")))
                .isEqualTo("relu2_rounded");
    }

    @Test
    void isInsideTheTransposesOfAKerasModel() {
        DefaultLayer found = find(TinyModels.keras());

        assertThat(found.layer().name()).isEqualTo("relu2");
        assertThat(found.layer().shape()).isEqualTo(new LayerShape(6, 8, 8));
        assertThat(found.why()).isEqualTo("the last spatial tensor before MaxPool, Transpose");
    }

    @Test
    void entersTheLastConvolutionOfASqueezeNet() {
        DefaultLayer found = find(TinyModels.squeezeNet().output("logits"));

        assertThat(found.layer().name()).isEqualTo("relu2");
        assertThat(found.why())
                .isEqualTo(
                        "it enters the convolution behind relu3, the last spatial tensor, which has one channel a class"
                                + " and reaches the scores without weights");
    }

    @Test
    void entersTheLastConvolutionOfASqueezeNetThatEndsInSoftmax() {
        assertThat(name(TinyModels.squeezeNet().softmax("probabilities").output("probabilities")))
                .isEqualTo("relu2");
    }

    @Test
    void isTheLastReluWhereItsChannelsEqualTheClassesByChanceAlone() {
        GraphBuilder body = TinyModels.body(13).conv("conv3", 4, 1, 1).relu("relu3");

        assertThat(name(TinyModels.pooled(body).output("logits"))).isEqualTo("relu3");
    }

    @Test
    void isBehindAGroupNormalisationAsTorchWritesIt() {
        GraphBuilder body = TinyModels.body(13)
                .reshape("groups", 0, 2, -1)
                .constant("scale", new float[] {1, 1}, 2)
                .constant("bias", new float[2], 2)
                .apply("InstanceNormalization", "normal", "scale", "bias")
                .reshape("back", 1, 6, 8, 8)
                .relu("relu3");

        assertThat(name(TinyModels.pooled(body).output("logits"))).isEqualTo("relu3");
    }

    @Test
    void isTheWeightedMapWhereChannelsAreSqueezedAndExcited() {
        GraphBuilder body = TinyModels.body(13)
                .globalAveragePool("squeeze")
                .conv("conv3", 6, 1, 1)
                .apply("Sigmoid", "gate")
                .at("relu2")
                .apply("Mul", "excited", "gate");

        assertThat(name(TinyModels.pooled(body).output("logits"))).isEqualTo("excited");
    }

    @Test
    void isAFloatOneBehindIntegerConvolutions() {
        GraphBuilder graph = TinyModels.body(13).quantizeAndBack("rounded", 0.1f);
        graph.bytes("weights", new byte[6 * 6], 6, 6, 1, 1)
                .node(
                        "QLinearConv",
                        "conv3",
                        List.of(
                                "rounded_quantized",
                                "rounded_scale",
                                "rounded_zero",
                                "weights",
                                "rounded_scale",
                                "rounded_zero",
                                "rounded_scale",
                                "rounded_zero"),
                        new long[] {1, 6, 8, 8})
                .apply("DequantizeLinear", "back", "rounded_scale", "rounded_zero");

        assertThat(name(TinyModels.pooled(graph).output("logits"))).isEqualTo("back");
    }

    @Test
    void isFoundAtASizeThatIsGiven() {
        GraphBuilder dynamic = GraphBuilder.opset(13)
                .input("photo", -1, 3, -1, -1)
                .conv("conv", 5, 3, 2)
                .relu("relu");
        OnnxModel model =
                OnnxModel.read(TinyModels.pooled(dynamic).output("logits").writeTo(folder.resolve("m.onnx")));

        assertThat(model.layers(new Size(40, 20)).defaultLayer().layer().shape())
                .isEqualTo(new LayerShape(5, 10, 20));
    }

    @Test
    void isMissingInATransformer() {
        assertThatThrownBy(() -> find(TinyModels.visionTransformer()))
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + folder.resolve("model.onnx")
                        + " has no default target layer: behind its last spatial tensor (patches) comes attention (node"
                        + " node/affinity), which moves what is seen to other places. It is a vision transformer: give"
                        + " the grid of its tokens, <tokens>4x4</tokens>, and with it a tensor of tokens in <layer> if the"
                        + " default is not meant; mvn scorecam:layers lists the layers.");
    }

    @Test
    void isMissingWhereNothingIsConvolved() {
        assertThatThrownBy(() -> find(GraphBuilder.opset(13)
                        .input("photo", 1, 3, 32, 32)
                        .relu("relu")
                        .flatten("flat")
                        .gemm("logits", 4)
                        .output("logits")))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "The model " + folder.resolve("model.onnx")
                                + " has no default target layer: no float tensor with height and width lies between a convolution"
                                + " and its scores. Use a convolutional classifier, or give <tokens> for a vision transformer.");
    }

    @Test
    void candidatesComeInTheOrderOfTheGraph() {
        assertThat(model(TinyModels.classifier()).layers(null).candidates())
                .extracting(LayerCandidate::name)
                .isEqualTo(List.of("conv1", "relu1", "conv2", "relu2"));
    }

    private String name(GraphBuilder graph) {
        return find(graph).layer().name();
    }

    private DefaultLayer find(GraphBuilder graph) {
        return model(graph).layers(null).defaultLayer();
    }

    private OnnxModel model(GraphBuilder graph) {
        return OnnxModel.read(graph.writeTo(folder.resolve("model.onnx")));
    }
}

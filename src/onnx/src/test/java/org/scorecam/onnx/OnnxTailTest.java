package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.cam.LayerTail;
import org.scorecam.cam.ScoreKind;
import org.scorecam.cam.WeightScope;
import org.scorecam.outcome.SetupException;

/** The part behind a layer, run alone; expected scores are those of linear heads, by hand, or of the whole model. */
class OnnxTailTest {
    private static final float[] WEIGHTS = {1, 2, 3, 4, 5, 6}; // (2 channels, 3 classes)

    @TempDir
    Path folder;

    /** Channels' means, and a fully connected layer. */
    private static GraphBuilder head(GraphBuilder graph, int classes, float[] weights) {
        return graph.globalAveragePool("gap").flatten("flat").gemm("logits", classes, weights, new float[classes]);
    }

    private static GraphBuilder conv() {
        return GraphBuilder.opset(13).input("photo", -1, 3, 8, 8).conv("conv", 2, 3, 2);
    }

    private OnnxClassifier open(GraphBuilder graph) {
        return open(graph, "auto");
    }

    /** Takes up to three inputs at once. */
    private OnnxClassifier open(GraphBuilder graph, String layer) {
        return OnnxClassifier.open(
                OnnxModel.read(graph.writeTo(folder.resolve("model.onnx"))),
                new OnnxClassifier.Options(layer, "auto", null, 3, 3));
    }

    private static float[] photo() {
        Random random = new Random(1);
        float[] photo = new float[3 * 8 * 8];
        for (int i = 0; i < photo.length; i++) {
            photo[i] = (float) random.nextGaussian();
        }
        return photo;
    }

    /** Two channels of 16 cells, each of one number. */
    private static float[] layer(float first, float second) {
        float[] layer = new float[32];
        Arrays.fill(layer, 0, 16, first);
        Arrays.fill(layer, 16, 32, second);
        return layer;
    }

    private static void assertLogits(OnnxClassifier classifier, float[] layer, float... expected) {
        assertThat(classifier.tail(photo()).logits(List.of(layer))[0]).containsExactly(expected, within(1e-5f));
    }

    /** What each of some layers gives by itself is what it gives beside the others. */
    private static float[][] assertAlikeTogether(OnnxClassifier classifier, List<float[]> layers) {
        LayerTail tail = classifier.tail(photo());
        float[][] together = tail.logits(layers);
        for (int i = 0; i < layers.size(); i++) {
            assertThat(together[i]).containsExactly(tail.logits(List.of(layers.get(i)))[0], within(1e-5f));
        }
        assertThat(tail.logits(List.of(tail.layer()))[0]).containsExactly(tail.logits(), within(1e-5f));
        return together;
    }

    @Test
    void itGivesTheScoresOfOtherActivations() {
        try (OnnxClassifier classifier = open(head(conv(), 3, WEIGHTS).output("logits"))) {
            assertLogits(classifier, layer(1, 0), 1, 2, 3);
            assertLogits(classifier, layer(0, 2), 8, 10, 12);
            assertThat(assertAlikeTogether(classifier, List.of(layer(1, 0), layer(0, 1), layer(1, 1)))[2])
                    .containsExactly(new float[] {5, 7, 9}, within(1e-5f));
        }
    }

    @Test
    void theForwardThatItStartsFromIsTheClassifiersOwn() {
        try (OnnxClassifier classifier =
                open(head(conv(), 3, WEIGHTS).softmax("scores").output("scores"))) {
            LayerTail tail = classifier.tail(photo());

            assertThat(tail.features().scores())
                    .isEqualTo(classifier.features(photo()).scores());
            assertThat(tail.features().activations())
                    .isEqualTo(classifier.features(photo()).activations());
            assertThat(tail.layer()).isEqualTo(tail.features().activations());
            assertThat(classifier.prepareTail()).isEmpty();
        }
    }

    /** Which would cut them off. */
    @Test
    void itGivesTheScoresBeforeTheirOwnQuantiser() {
        try (OnnxClassifier classifier =
                open(head(conv(), 3, WEIGHTS).quantizeAndBack("scores", 1e-4f).output("scores"))) {
            assertLogits(classifier, layer(1, 0), 1, 2, 3);
        }
    }

    @Test
    void behindASoftmaxItGivesTheLogits() {
        try (OnnxClassifier classifier =
                open(head(conv(), 3, WEIGHTS).softmax("scores").output("scores"))) {
            assertLogits(classifier, layer(1, 0), 1, 2, 3);
        }
    }

    @Test
    void behindASigmoidOfOneScoreItGivesThatOfBothClasses() {
        GraphBuilder graph =
                head(conv(), 1, new float[] {2, 3}).apply("Sigmoid", "scores").output("scores");
        try (OnnxClassifier classifier = open(graph)) {
            assertLogits(classifier, layer(1, 1), -5, 5);
        }
    }

    @Test
    void classesBehindABackgroundAreInTheirPlaces() {
        OnnxModel model =
                OnnxModel.read(head(conv(), 3, WEIGHTS).output("logits").writeTo(folder.resolve("model.onnx")));
        OnnxClassifier.Options options = new OnnxClassifier.Options("auto", "auto", null, 3, 1, 1, null);
        try (OnnxClassifier classifier = OnnxClassifier.open(model, options)) {
            assertLogits(classifier, layer(1, 0), 2, 3, 1);
        }
    }

    @Test
    void aScoreWithoutALogitIsSaid() {
        GraphBuilder graph = head(conv(), 3, WEIGHTS)
                .softmax("one")
                .constant("half", new float[] {0.5f})
                .apply("Mul", "first", "half");
        graph.at("logits")
                .softmax("other")
                .apply("Mul", "second", "half")
                .add("scores", "first")
                .output("scores");
        try (OnnxClassifier classifier = open(graph)) {
            assertThat(classifier.prepareTail())
                    .containsExactly("The part behind the layer tells the output scores as it is: no logits are found"
                            + " before it.");
        }
    }

    @Test
    void mapsWhoseChannelsComeLastAreTurned() {
        GraphBuilder graph = GraphBuilder.opset(13)
                .input("photo", -1, 8, 8, 3)
                .transpose("nchw", 0, 3, 1, 2)
                .conv("conv", 2, 3, 2)
                .transpose("nhwc", 0, 2, 3, 1)
                .relu("last")
                .transpose("back", 0, 3, 1, 2);
        try (OnnxClassifier classifier = open(head(graph, 3, WEIGHTS).output("logits"), "last")) {
            assertLogits(classifier, layer(1, 0), 1, 2, 3);
        }
    }

    /** The shortcut leads round the convolution in the block. */
    @Test
    void whatComesByOtherWaysStaysThePhotos() {
        GraphBuilder graph = conv().relu("before").conv("inside", 2, 3, 1).add("after", "before");
        try (OnnxClassifier classifier = open(head(graph, 3, WEIGHTS).output("logits"), "inside")) {
            float[][] together = assertAlikeTogether(classifier, List.of(layer(0, 0), layer(1, 0), layer(0, 1)));

            assertThat(together[0]).isNotEqualTo(new float[3]);
            for (int i = 0; i < 3; i++) {
                assertThat(together[1][i] - together[0][i]).isEqualTo(WEIGHTS[i], within(1e-4f));
                assertThat(together[2][i] - together[0][i]).isEqualTo(WEIGHTS[3 + i], within(1e-4f));
            }
        }
    }

    /** The batch's size comes from the photo, by a way round the layer, and so does a factor: the photo's width, 8. */
    @Test
    void aShapeThatIsTakenOfThePhotoHoldsForSeveralLayers() {
        GraphBuilder graph = conv().longs("first", 0).longs("last", 3).longs("rest", -1);
        graph.at("photo")
                .node("Shape", "shape", List.of("photo"), new long[] {4})
                .node("Gather", "batch", List.of("shape", "first"), new long[] {1})
                .node("Gather", "width", List.of("shape", "last"), new long[] {1})
                .node("Cast", "factor", List.of("width"), new long[] {1}, GraphBuilder.integer("to", 1))
                .node("Concat", "rows", List.of("batch", "rest"), new long[] {2}, GraphBuilder.integer("axis", 0));
        graph.at("conv").globalAveragePool("gap").node("Reshape", "flat", List.of("gap", "rows"), new long[] {1, 2});
        graph.apply("Mul", "larger", "factor")
                .gemm("logits", 3, WEIGHTS, new float[3])
                .output("logits");
        try (OnnxClassifier classifier = open(graph)) {
            assertThat(classifier.facts().maxBatch()).isEqualTo(3);
            assertThat(assertAlikeTogether(classifier, List.of(layer(1, 0), layer(0, 1), layer(1, 1)))[1])
                    .containsExactly(new float[] {32, 40, 48}, within(1e-5f));
            assertThat(isBatched(classifier)).isTrue();
        }
    }

    /** Where a number before the layer is positive decides whether the layer's is taken. */
    @Test
    void aChoiceThatThePhotoMakesIsMadeAgain() {
        GraphBuilder graph = conv().relu("before").constant("zero", new float[] {0});
        graph.node("Greater", "positive", List.of("before", "zero"), new long[] {1, 2, 4, 4});
        graph.at("before")
                .conv("inside", 2, 3, 1)
                .node("Where", "chosen", List.of("positive", "inside", "zero"), new long[] {1, 2, 4, 4});
        try (OnnxClassifier classifier = open(head(graph, 3, WEIGHTS).output("logits"), "inside")) {
            assertAlikeTogether(classifier, List.of(layer(0, 0), layer(1, 0), layer(0, 1)));
        }
    }

    /** What leads round the layer has the inputs in its second dimension. */
    @Test
    void whatCannotBeRepeatedIsRunOneByOne() {
        GraphBuilder graph = conv().relu("before").transpose("turned", 1, 0, 2, 3);
        graph.at("before").conv("inside", 2, 3, 1).transpose("too", 1, 0, 2, 3).add("both", "turned");
        graph.transpose("back", 1, 0, 2, 3);
        try (OnnxClassifier classifier = open(head(graph, 3, WEIGHTS).output("logits"), "inside")) {
            assertThat(isBatched(classifier)).isFalse();
            assertAlikeTogether(classifier, List.of(layer(0, 0), layer(1, 0), layer(0, 1)));
        }
    }

    @Test
    void aModelOfOneInputIsRunOneByOne() {
        GraphBuilder graph = GraphBuilder.opset(13).input("photo", 1, 3, 8, 8).conv("conv", 2, 3, 2);
        try (OnnxClassifier classifier = open(head(graph, 3, WEIGHTS).output("logits"))) {
            assertThat(isBatched(classifier)).isFalse();
            assertAlikeTogether(classifier, List.of(layer(1, 0), layer(0, 1)));
        }
    }

    private boolean isBatched(OnnxClassifier classifier) {
        OnnxModel model = OnnxModel.read(folder.resolve("model.onnx"));
        ScoreHead head =
                new ScoreHead(classifier.facts().scoreKind(), classifier.facts().classes(), 0);
        try (OnnxTail tail = OnnxTail.open(classifier, model, head, model::session)) {
            return tail.isBatched();
        }
    }

    /** Each weight of a model of IR version 3 is an input, too. */
    @Test
    void weightsThatAreInputsAreNone() {
        GraphBuilder graph = GraphBuilder.opset(8).input("photo", -1, 3, 8, 8).conv("conv", 2, 3, 2);
        try (OnnxClassifier classifier = open(head(graph, 3, WEIGHTS).output("logits"))) {
            assertLogits(classifier, layer(1, 0), 1, 2, 3);
        }
    }

    /** The layer is one part of what a node makes, the other leads round it. */
    @Test
    void aNodeThatMakesMoreThanTheLayerStaysBeforeIt() {
        GraphBuilder graph = GraphBuilder.opset(13)
                .input("photo", -1, 3, 8, 8)
                .conv("conv", 4, 3, 2)
                .halves("left", "right")
                .at("left")
                .relu("rectified")
                .add("both", "right");
        try (OnnxClassifier classifier = open(head(graph, 3, WEIGHTS).output("logits"), "left")) {
            assertAlikeTogether(classifier, List.of(layer(0, 0), layer(1, 0)));
        }
    }

    @Test
    void weightsThatAreDrawnAnewAreItsOwn() {
        try (OnnxClassifier classifier = open(head(conv(), 3, WEIGHTS).output("logits"));
                OnnxClassifier drawn = (OnnxClassifier)
                        classifier.randomised(WeightScope.HEAD, 1).orElseThrow()) {
            assertThat(drawn.tail(photo()).logits(List.of(layer(1, 0)))[0])
                    .isNotEqualTo(classifier.tail(photo()).logits(List.of(layer(1, 0)))[0]);
            assertAlikeTogether(drawn, List.of(layer(1, 0), layer(0, 1)));
        }
    }

    /** As if the part behind the layer had other weights when it is alone. */
    @Test
    void aPartThatGivesOtherScoresAloneIsRefused() {
        Path file = head(conv(), 3, WEIGHTS).output("logits").writeTo(folder.resolve("model.onnx"));
        OnnxModel model = OnnxModel.read(file);
        Redrawing drawn = Redrawing.of(model, "conv", WeightScope.HEAD, 1).orElseThrow();
        try (OnnxClassifier classifier = OnnxClassifier.open(model, OnnxClassifier.Options.DEFAULT)) {
            assertThatThrownBy(() -> OnnxTail.open(
                            classifier,
                            model,
                            new ScoreHead(ScoreKind.LOGITS, 3, 0),
                            changed -> changed.getGraph().getInput(0).getName().equals("conv")
                                    ? drawn.session(changed)
                                    : model.session(changed)))
                    .isInstanceOf(SetupException.class)
                    .hasMessageStartingWith(
                            "The part behind the layer conv of the model " + file + ", run alone, gives the score ")
                    .hasMessageEndingWith(
                            ". Name with <layer> a tensor nearer to the scores, or choose another <variant>.");
        }
    }

    /** Layers at the start, in the middle and at the end, of plain, quantised and 16 bit networks: unchanged, each gives the scores. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "torchscript-shufflenet",
                "torchscript-inception",
                "dynamo-resnet",
                "dynamo-densenet",
                "dynamo-efficientnet",
                "dynamo-swin",
                "tf2onnx-convnext",
                "tf2onnx-densenet",
                "tf2onnx-binary",
                "converted-qdq",
                "converted-qoperator",
                "converted-fused",
                "converted-float16",
                "converted-float16-mobilenet"
            })
    void eachExportedNetworkHasOneBehindAllItsLayers(String file) {
        OnnxModel model = OnnxModel.read(PyTorchGradientsTest.file(file + ".onnx"));
        List<LayerCandidate> layers = model.layers(null).candidates();
        for (int at : new int[] {0, layers.size() / 2, layers.size() - 1}) {
            String layer = layers.get(at).name();
            try (OnnxClassifier classifier =
                    OnnxClassifier.open(model, new OnnxClassifier.Options(layer, "auto", null, 3, 3))) {
                float[] x = new float[classifier.facts().input().size()];
                Arrays.fill(x, 0.3f);
                LayerTail tail = classifier.tail(x);
                float[] other = new float[tail.layer().length];
                Arrays.fill(other, 3);

                float[][] found = tail.logits(List.of(tail.layer(), other));

                assertThat(found[0])
                        .as(layer)
                        .containsExactly(tail.logits(), within(file.startsWith("converted") ? 5e-3f : 1e-5f));
                assertThat(found[1]).as(layer).isNotEqualTo(found[0]);
            }
        }
    }

    /** -1e7 is infinite in 16 bits, and so would the scores be. */
    @Test
    void whatIsBeyond16BitsIsTheirSmallestNumber() {
        GraphBuilder graph =
                conv().node("Cast", "half", List.of("conv"), new long[] {1, 2, 4, 4}, GraphBuilder.integer("to", 10));
        graph.transpose("turned", 0, 1, 3, 2)
                .node("Cast", "wide", List.of("turned"), new long[] {1, 2, 4, 4}, GraphBuilder.integer("to", 1));
        try (OnnxClassifier classifier = open(head(graph, 3, WEIGHTS).output("logits"), "half")) {
            assertThat(classifier.tail(photo()).logits(List.of(layer(-1e7f, 0)))[0])
                    .containsExactly(new float[] {-65504, -2 * 65504, -3 * 65504}, within(1f));
        }
    }
}

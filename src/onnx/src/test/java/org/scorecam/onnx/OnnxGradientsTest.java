package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.LayerGradient;
import org.scorecam.outcome.SetupException;

/** Scores, activations and gradients from one forward; expected gradients are those of linear heads, by hand. */
class OnnxGradientsTest {
    private static final float[] WEIGHTS = {1, 2, 3, 4, 5, 6}; // (2 channels, 3 classes)

    @TempDir
    Path folder;

    /** Channels' means, and a fully connected layer: of each of the 16 cells, a sixteenth of the class's weight. */
    private static GraphBuilder head(int classes, float[] weights) {
        return GraphBuilder.opset(13)
                .input("photo", -1, 3, 8, 8)
                .conv("conv", 2, 3, 2)
                .globalAveragePool("gap")
                .flatten("flat")
                .gemm("logits", classes, weights, new float[classes]);
    }

    private OnnxClassifier open(GraphBuilder graph) {
        return OnnxClassifier.open(
                OnnxModel.read(graph.writeTo(folder.resolve("model.onnx"))), OnnxClassifier.Options.DEFAULT);
    }

    private static float[] photo() {
        Random random = new Random(1);
        float[] photo = new float[3 * 8 * 8];
        for (int i = 0; i < photo.length; i++) {
            photo[i] = (float) random.nextGaussian();
        }
        return photo;
    }

    private static void assertGradient(OnnxClassifier classifier, int of, float first, float second) {
        float[] expected = new float[32];
        for (int i = 0; i < 32; i++) {
            expected[i] = (i < 16 ? first : second) / 16;
        }
        assertThat(classifier.gradient(photo(), of).gradient()).containsExactly(expected, within(1e-6f));
    }

    @Test
    void ofALogit() {
        try (OnnxClassifier classifier = open(head(3, WEIGHTS).output("logits"))) {
            assertGradient(classifier, 1, 2, 5);
        }
    }

    @Test
    void ofTheLogitBehindASoftmax() {
        try (OnnxClassifier classifier = open(head(3, WEIGHTS).softmax("scores").output("scores"))) {
            assertGradient(classifier, 2, 3, 6);
        }
    }

    /** What a quantiser cuts off has no slope: of a score that is as large as it can be, nothing would speak for the class. */
    @Test
    void ofTheScoreBeforeItsOwnQuantiser() {
        try (OnnxClassifier classifier = open(head(3, WEIGHTS)
                .quantizeAndBack("scores", 1e-4f)
                .softmax("share")
                .output("share"))) {
            assertGradient(classifier, 1, 2, 5);
        }
        try (OnnxClassifier classifier =
                open(head(3, WEIGHTS).quantizeAndBack("scores", 1e-4f).output("scores"))) {
            assertGradient(classifier, 1, 2, 5);
        }
    }

    @Test
    void ofTheLogitBehindASigmoidOfOneScore() {
        try (OnnxClassifier classifier =
                open(head(1, new float[] {2, 3}).apply("Sigmoid", "scores").output("scores"))) {
            assertGradient(classifier, 1, 2, 3);
            assertGradient(classifier, 0, -2, -3);
        }
    }

    @Test
    void ofAClassBehindABackground() {
        OnnxModel model = OnnxModel.read(head(3, WEIGHTS).output("logits").writeTo(folder.resolve("model.onnx")));
        OnnxClassifier.Options options = new OnnxClassifier.Options("auto", "auto", null, 3, 1, 1, null);
        try (OnnxClassifier classifier = OnnxClassifier.open(model, options)) {
            assertGradient(classifier, 0, 2, 5);
            assertGradient(classifier, 2, 1, 4);
        }
    }

    @Test
    void scoresAndActivationsAreTheClassifiersOwn() {
        try (OnnxClassifier classifier = open(head(3, WEIGHTS).softmax("scores").output("scores"))) {
            LayerGradient found = classifier.gradient(photo(), 0);

            assertThat(found.features().scores())
                    .isEqualTo(classifier.features(photo()).scores());
            assertThat(found.features().activations())
                    .isEqualTo(classifier.features(photo()).activations());
            assertThat(classifier.prepareGradients()).isEmpty();
        }
    }

    @Test
    void aScoreWithoutALogitIsSaid() {
        GraphBuilder graph = head(3, WEIGHTS)
                .softmax("one")
                .constant("half", new float[] {0.5f})
                .apply("Mul", "first", "half");
        graph.at("logits")
                .softmax("other")
                .apply("Mul", "second", "half")
                .add("scores", "first")
                .output("scores");
        try (OnnxClassifier classifier = open(graph)) {
            assertThat(classifier.prepareGradients())
                    .containsExactly("The gradient is of the output scores as it is: no logits are found before it.");
        }
    }

    @Test
    void anOperatorWithoutAGradientIsASetUpErrorWithTheCure() {
        GraphBuilder graph = GraphBuilder.opset(13)
                .input("photo", -1, 3, 8, 8)
                .conv("conv", 2, 3, 2)
                .apply("Round", "rounded")
                .relu("relu");
        graph.globalAveragePool("gap")
                .flatten("flat")
                .gemm("logits", 3, WEIGHTS, new float[3])
                .output("logits");
        OnnxModel model = OnnxModel.read(graph.writeTo(folder.resolve("model.onnx")));
        OnnxClassifier.Options options = new OnnxClassifier.Options("conv", "auto", null, 3, 1);
        try (OnnxClassifier classifier = OnnxClassifier.open(model, options)) {
            assertThatThrownBy(classifier::prepareGradients)
                    .isInstanceOf(SetupException.class)
                    .hasMessage(
                            "There is no gradient of the scores with respect to the layer conv: between them, the node"
                                    + " node/rounded (Round) has an operator whose gradient is not known here. Name with <layer> a"
                                    + " tensor behind it, nearer to the scores, or take a variant of Score-CAM, which needs no"
                                    + " gradient.");
        }
    }

    @Test
    void layersBeforeAnOperatorWithoutAGradientAreNamed() {
        GraphBuilder graph = GraphBuilder.opset(13)
                .input("photo", -1, 3, 8, 8)
                .conv("conv", 2, 3, 2)
                .apply("Round", "rounded")
                .relu("relu");
        graph.globalAveragePool("gap")
                .flatten("flat")
                .gemm("logits", 3, WEIGHTS, new float[3])
                .output("logits");
        TargetLayers layers =
                OnnxModel.read(graph.writeTo(folder.resolve("model.onnx"))).layers(null);

        assertThat(layers.candidates())
                .extracting(LayerCandidate::name, layers::gradientObstacle)
                .containsExactly(
                        tuple(
                                "conv",
                                Optional.of("the node node/rounded (Round) has an operator whose gradient is not known"
                                        + " here")),
                        tuple("rounded", Optional.empty()),
                        tuple("relu", Optional.empty()));
    }

    /** Of one photo, whatever the layer's own layout: channels come first. */
    @Test
    void mapsWhoseChannelsComeLastAreTurned() {
        GraphBuilder graph = GraphBuilder.opset(13)
                .input("photo", -1, 8, 8, 3)
                .transpose("nchw", 0, 3, 1, 2)
                .conv("conv", 2, 3, 2)
                .transpose("nhwc", 0, 2, 3, 1)
                .relu("last")
                .transpose("back", 0, 3, 1, 2)
                .globalAveragePool("gap")
                .flatten("flat")
                .gemm("logits", 3, WEIGHTS, new float[3])
                .output("logits");
        OnnxModel model = OnnxModel.read(graph.writeTo(folder.resolve("model.onnx")));
        OnnxClassifier.Options options = new OnnxClassifier.Options("last", "auto", null, 3, 1);
        try (OnnxClassifier classifier = OnnxClassifier.open(model, options)) {
            assertGradient(classifier, 1, 2, 5);
        }
    }
}

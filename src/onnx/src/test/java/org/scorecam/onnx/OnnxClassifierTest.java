package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.cam.Features;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.InputShape.Layout;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.ScoreKind;
import org.scorecam.image.Size;
import org.scorecam.onnx.OnnxClassifier.Options;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;
import org.scorecam.store.Store;

class OnnxClassifierTest {
    private static final float[] NOTHING = new float[3 * 32 * 32];

    @TempDir
    Path folder;

    @Test
    void tellsWhatItIs() {
        try (OnnxClassifier classifier = open(TinyModels.classifier())) {
            assertThat(classifier.facts().input()).isEqualTo(new InputShape(3, 32, 32, Layout.NCHW));
            assertThat(classifier.facts().layer()).isEqualTo(new LayerShape(6, 8, 8));
            assertThat(classifier.facts().layerName()).isEqualTo("relu2");
            assertThat(classifier.facts().layerReason()).isEqualTo("the last spatial tensor");
            assertThat(classifier.facts().scoreKind()).isEqualTo(ScoreKind.LOGITS);
            assertThat(classifier.facts().classes()).isEqualTo(4);
            assertThat(classifier.facts().maxBatch()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9, 11, 13, 17, 21})
    void oldAndNewOperatorsRun(int opset) {
        try (OnnxClassifier classifier =
                open(TinyModels.pooled(TinyModels.body(opset)).output("logits"))) {
            assertThat(classifier.features(NOTHING).scores()).hasSize(4);
        }
    }

    @Test
    void activationsOfATransposedTensorAreTurnedBack() {
        try (OnnxClassifier inside = open(TinyModels.keras(), layer("relu2"));
                OnnxClassifier outside = open(
                        TinyModels.body(13)
                                .transpose("nhwc", 0, 2, 3, 1)
                                .reshape("flat", -1, 8 * 8 * 6)
                                .gemm("logits", 4)
                                .output("logits"),
                        layer("nhwc"))) {
            float[] x = random();
            Features expected = inside.features(channelsLast(x));

            assertThat(outside.facts().layer()).isEqualTo(inside.facts().layer());
            assertThat(outside.features(x).activations()).containsExactly(expected.activations(), within(1e-6f));
        }
    }

    @Test
    void scoresOfOneCellAClassAreARow() {
        try (OnnxClassifier classifier = open(TinyModels.body(13)
                .conv("conv3", 4, 1, 1)
                .globalAveragePool("end")
                .output("end"))) {
            assertThat(classifier.facts().classes()).isEqualTo(4);
            assertThat(classifier.scores(buffer(NOTHING), 1)[0]).hasSize(4);
        }
    }

    @Test
    void aBatchGivesWhatItsInputsGiveAlone() {
        try (OnnxClassifier classifier = open(TinyModels.classifier(), batch(3))) {
            float[] a = random();
            float[] b = NOTHING;
            float[] ab = new float[2 * a.length];
            System.arraycopy(a, 0, ab, 0, a.length);

            assertThat(classifier.facts().maxBatch()).isEqualTo(3);
            float[][] scores = classifier.scores(buffer(ab), 2);
            assertThat(scores[0]).containsExactly(classifier.scores(buffer(a), 1)[0], within(1e-6f));
            assertThat(scores[1]).containsExactly(classifier.scores(buffer(b), 1)[0], within(1e-6f));
        }
    }

    @Test
    void aModelOfBatchOneTakesOneInput() {
        try (OnnxClassifier classifier = open(TinyModels.quantized(), batch(8))) {
            assertThat(classifier.facts().maxBatch()).isEqualTo(1);
        }
    }

    @Test
    void aModelThatFoldsItsBatchAwayTakesOneInput() {
        GraphBuilder graph = TinyModels.body(13)
                .globalAveragePool("gap")
                .reshape("flat", 1, -1)
                .apply("Relu", "logits");

        try (OnnxClassifier classifier = open(graph.outputWithoutShape("logits"), batch(8))) {
            assertThat(classifier.facts().maxBatch()).isEqualTo(1);
        }
    }

    @Test
    void theBufferIsLeftAsItWas() {
        try (OnnxClassifier classifier = open(TinyModels.classifier())) {
            float[] x = random();
            FloatBuffer batch = buffer(x);

            classifier.scores(batch, 1);

            assertThat(batch).isEqualTo(buffer(x));
            assertThat(batch.position()).isZero();
        }
    }

    @Test
    void severalThreadsGetTheSameBits() throws Exception {
        try (OnnxClassifier classifier = open(TinyModels.classifier())) {
            float[] x = random();
            float[] expected = classifier.scores(buffer(x), 1)[0];
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Future<float[][]>> answers = new ArrayList<>();
                for (int i = 0; i < 200; i++) {
                    answers.add(threads.submit(() -> classifier.scores(buffer(x), 1)));
                }
                for (Future<float[][]> answer : answers) {
                    assertThat(answer.get()[0]).containsExactly(expected);
                }
            } finally {
                threads.shutdown();
            }
        }
    }

    @Test
    void otherOutputsOfTheModelAreNotComputed() {
        // the other output cannot be computed: a reshape of 6 values into 7
        GraphBuilder graph =
                TinyModels.classifier().at("flat").reshape("aside", 1, 7).output("aside", DataType.FLOAT);

        try (OnnxClassifier classifier = open(graph)) {
            assertThat(classifier.features(NOTHING).scores()).hasSize(4);
        }
    }

    @Test
    void notANumberIsHandedOn() {
        try (OnnxClassifier classifier = open(TinyModels.classifier())) {
            float[] x = NOTHING.clone();
            x[0] = Float.NaN;

            assertThat(classifier.features(x).scores()).contains(Float.NaN);
        }
    }

    @Test
    void aLayerThatIsNamedNeedsNoOtherReason() {
        try (OnnxClassifier classifier = open(TinyModels.classifier(), layer("node/relu1"))) {
            assertThat(classifier.facts().layerName()).isEqualTo("relu1");
            assertThat(classifier.facts().layerReason()).isEqualTo("it was asked for");
        }
    }

    @Test
    void theRuntimeHasAVersion() {
        assertThat(OnnxClassifier.runtimeVersion()).matches("1\\.\\d+\\.\\d+");
    }

    @Test
    void theUsersWordOnScoresBeatsTheGraph() {
        try (OnnxClassifier classifier =
                open(TinyModels.classifier(), new Options("auto", "probabilities", null, 3, 1))) {
            assertThat(classifier.facts().scoreKind()).isEqualTo(ScoreKind.PROBABILITIES);
        }
    }

    @Test
    void anotherWordOnScoresIsAnError() {
        assertThatThrownBy(() -> new Options("auto", "logit", null, 3, 1))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<model><scores> is logit, but must be one of auto, logits, probabilities, sigmoid (did you mean logits?)");
    }

    @Test
    void aDynamicSizeMustBeGiven() {
        assertProblem(
                dynamic(),
                Options.DEFAULT,
                "The input photo of the model " + file()
                        + " is of dynamic size (?x?). Give <size>WxH</size>, the size it was trained for.");
    }

    @Test
    void aDynamicSizeIsTakenAsGiven() {
        try (OnnxClassifier classifier = open(dynamic(), new Options("auto", "auto", new Size(40, 20), 3, 1))) {
            assertThat(classifier.facts().input()).isEqualTo(new InputShape(3, 20, 40, Layout.NCHW));
            assertThat(classifier.facts().layer()).isEqualTo(new LayerShape(5, 10, 20));
        }
    }

    @Test
    void anotherSizeThanTheModelsIsAnError() {
        assertProblem(
                TinyModels.classifier(),
                new Options("auto", "auto", new Size(64, 48), 3, 1),
                "The model " + file()
                        + " takes photos of 32x32, but <size> is 64x48. Remove <size>, or export the model for that size.");
    }

    @Test
    void aSizeThatTheHeadCannotTakeIsAnError() {
        GraphBuilder graph = GraphBuilder.opset(13)
                .input("photo", -1, 3, -1, -1)
                .conv("conv", 5, 3, 2)
                .relu("relu");

        assertThatThrownBy(() -> open(
                        graph.flatten("flat").gemm("logits", 4).output("logits"),
                        new Options("auto", "auto", new Size(64, 48), 3, 1)))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("The model " + file() + " does not run on a photo of 64x48 with 3 channels (")
                .hasMessageEndingWith("). Give the <size> it was trained for, or export it again.")
                .hasMessageContaining("node/logits");
    }

    @Test
    void greyPhotosAreTooFewForAColourModel() {
        assertProblem(
                TinyModels.classifier(),
                new Options("auto", "auto", null, 1, 1),
                "The model " + file()
                        + " takes photos of 3 channels, but <colors> give 1. Set <colors> to RGB or BGR.");
    }

    @Test
    void colourPhotosAreTooManyForAGreyModel() {
        GraphBuilder graph = GraphBuilder.opset(13).input("photo", -1, 1, 8, 8).conv("conv", 5, 3, 2);

        assertProblem(
                TinyModels.pooled(graph).output("logits"),
                Options.DEFAULT,
                "The model " + file() + " takes photos of 1 channel, but <colors> give 3. Set <colors> to GRAY.");
    }

    @Test
    void aModelOfEightPhotosAtOnceIsAnError() {
        GraphBuilder graph = GraphBuilder.opset(13).input("photo", 8, 3, 8, 8).conv("conv", 5, 3, 2);

        assertProblem(
                TinyModels.pooled(graph).output("logits"),
                Options.DEFAULT,
                "The model " + file()
                        + " takes exactly 8 photos at once. Export it with a batch dimension that is 1 or dynamic.");
    }

    @Test
    void scoresThatAreMapsAreAnError() {
        assertProblem(
                TinyModels.body(13).outputWithoutShape("relu2"),
                layer("relu1"),
                "The output relu2 of the model " + file()
                        + " has the shape (1, 6, 8, 8) for one photo, but class scores are (1, classes). Use a classifier.");
    }

    @Test
    void anOperatorThatOnnxRuntimeDoesNotKnowIsAnError() {
        GraphBuilder graph = TinyModels.pooled(TinyModels.body(13).apply("Frobnicate", "strange"));

        assertThatThrownBy(() -> open(graph.output("logits")))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("Frobnicate");
    }

    @Test
    void aForwardThatFailsIsOnePhotosError() {
        try (OnnxClassifier classifier = open(TinyModels.quantized())) {
            assertThatThrownBy(() -> classifier.scores(buffer(new float[2 * NOTHING.length]), 2))
                    .isInstanceOf(ExplanationException.class)
                    .hasMessageStartingWith("the model " + file().getFileName() + " failed in a forward (")
                    .hasMessageEndingWith("). Run it on this photo in another runtime, or export it again.")
                    .hasRootCauseInstanceOf(OrtException.class);
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        OnnxClassifier classifier = open(TinyModels.classifier());

        classifier.close();
        classifier.close();

        assertThatThrownBy(() -> classifier.scores(buffer(NOTHING), 1)).isInstanceOf(IllegalStateException.class);
    }

    private static GraphBuilder dynamic() {
        GraphBuilder body = GraphBuilder.opset(13)
                .input("photo", -1, 3, -1, -1)
                .conv("conv", 5, 3, 2)
                .relu("relu");
        return TinyModels.pooled(body).output("logits");
    }

    private static Options layer(String name) {
        return new Options(name, "auto", null, 3, 1);
    }

    private static Options batch(int most) {
        return new Options("auto", "auto", null, 3, most);
    }

    @Test
    void aRememberedModelIsNotLoadedBeforeItsFirstForward() {
        OnnxModel model = OnnxModel.read(TinyModels.classifier().writeTo(file()));
        Store store = Store.in(folder.resolve("store"), warning -> {});
        float[] scores;
        try (OnnxClassifier first = OnnxClassifier.open(model, Options.DEFAULT, store)) {
            assertThat(first.isLoaded()).isTrue();
            scores = first.features(NOTHING).scores();
        }

        try (OnnxClassifier again = OnnxClassifier.open(model, Options.DEFAULT, store)) {
            assertThat(again.facts().layerName()).isEqualTo("relu2");
            assertThat(again.facts().classes()).isEqualTo(4);
            assertThat(again.isLoaded()).isFalse();
            assertThat(again.features(NOTHING).scores()).isEqualTo(scores);
            assertThat(again.isLoaded()).isTrue();
        }
    }

    @Test
    void theJarTellsTheVersionThatIsStarted() {
        assertThat(RuntimeEngine.version()).isEqualTo(RuntimeEngine.startedVersion());
    }

    private OnnxClassifier open(GraphBuilder graph) {
        return open(graph, Options.DEFAULT);
    }

    private OnnxClassifier open(GraphBuilder graph, Options options) {
        return OnnxClassifier.open(OnnxModel.read(graph.writeTo(file())), options);
    }

    private void assertProblem(GraphBuilder graph, Options options, String problem) {
        assertThatThrownBy(() -> open(graph, options))
                .isInstanceOf(SetupException.class)
                .hasMessage(problem);
    }

    private Path file() {
        return folder.resolve("model.onnx");
    }

    private static float[] random() {
        Random random = new Random(7);
        float[] x = NOTHING.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextFloat();
        }
        return x;
    }

    private static float[] channelsLast(float[] nchw) {
        float[] nhwc = new float[nchw.length];
        int pixels = nchw.length / 3;
        for (int i = 0; i < nchw.length; i++) {
            nhwc[i % pixels * 3 + i / pixels] = nchw[i];
        }
        return nhwc;
    }

    private static FloatBuffer buffer(float[] x) {
        return Tensors.zeros(x.length).put(x).flip();
    }
}

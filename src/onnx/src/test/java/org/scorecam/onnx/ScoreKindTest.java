package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.ScoreKind;
import org.scorecam.onnx.OnnxClassifier.Options;
import org.scorecam.outcome.SetupException;

/** What the scores are follows from the graph, or from what it gives, or is asked for. */
class ScoreKindTest {
    @TempDir
    Path folder;

    @Test
    void aMeanOfTwoSoftmaxesHoldsProbabilities() {
        assertThat(kind(half(twoSoftmaxes().apply("Add", "sum", "one")))).isEqualTo(ScoreKind.PROBABILITIES);
        assertThat(kind(twoSoftmaxes().apply("Mean", "end", "one"))).isEqualTo(ScoreKind.PROBABILITIES);
    }

    @Test
    void aWeightedMeanOfSoftmaxesHoldsProbabilities() {
        GraphBuilder graph = twoSoftmaxes()
                .constant("few", new float[] {0.25f})
                .apply("Mul", "less", "few")
                .constant("most", new float[] {0.75f})
                .at("one")
                .apply("Mul", "more", "most")
                .apply("Add", "end", "less");

        assertThat(kind(graph)).isEqualTo(ScoreKind.PROBABILITIES);
    }

    @Test
    void aMeanOverAStackOfSoftmaxesHoldsProbabilities() {
        GraphBuilder graph = twoSoftmaxes()
                .node("Concat", "stack", List.of("one", "two"), new long[] {2, 4}, GraphBuilder.integer("axis", 0))
                .node(
                        "ReduceMean",
                        "end",
                        List.of("stack"),
                        new long[] {1, 4},
                        GraphBuilder.integers("axes", 0),
                        GraphBuilder.integer("keepdims", 1));

        assertThat(kind(graph)).isEqualTo(ScoreKind.PROBABILITIES);
    }

    @Test
    void aClippedSoftmaxHoldsProbabilities() {
        GraphBuilder graph = logits().softmax("p")
                .constant("least", new float[] {1e-7f})
                .constant("most", new float[] {1 - 1e-7f})
                .apply("Clip", "end", "least", "most");

        assertThat(kind(graph)).isEqualTo(ScoreKind.PROBABILITIES);
    }

    @Test
    void aSoftmaxAtEachPlaceThatIsPooledHoldsProbabilities() {
        GraphBuilder graph = TinyModels.body(13)
                .conv("conv3", 4, 1, 1)
                .node("Softmax", "p", List.of("conv3"), new long[] {1, 4, 8, 8}, GraphBuilder.integer("axis", 1))
                .globalAveragePool("gap")
                .flatten("end");

        assertThat(kind(graph)).isEqualTo(ScoreKind.PROBABILITIES);
    }

    @Test
    void classesTakenOutOfASoftmaxHoldProbabilities() {
        GraphBuilder graph =
                logits().softmax("p").longs("first", 1).longs("last", 4).longs("axis", 1);

        assertThat(kind(graph.node("Slice", "end", List.of("p", "first", "last", "axis"), new long[] {1, 3})))
                .isEqualTo(ScoreKind.PROBABILITIES);
    }

    @Test
    void anythingOverItsSumHoldsProbabilities() {
        GraphBuilder graph = logits().softmax("p")
                .constant("two", new float[] {2})
                .apply("Pow", "sharp", "two")
                .node("ReduceSum", "sum", List.of("sharp"), new long[] {1, 1}, GraphBuilder.integer("keepdims", 1))
                .at("sharp")
                .apply("Div", "end", "sum");

        assertThat(kind(graph)).isEqualTo(ScoreKind.PROBABILITIES);
    }

    @Test
    void theComplementOfASigmoidHoldsProbabilities() {
        GraphBuilder graph = logits().apply("Sigmoid", "p").constant("one", new float[] {1});

        assertThat(kind(graph.node("Sub", "end", List.of("one", "p"), new long[] {1, 4})))
                .isEqualTo(ScoreKind.PROBABILITIES);
    }

    @Test
    void logarithmsOfProbabilitiesAreLogits() {
        assertThat(kind(logits().softmax("p").apply("Log", "end"))).isEqualTo(ScoreKind.LOGITS);
    }

    @Test
    void logitsOverATemperatureAreLogits() {
        GraphBuilder graph =
                logits().constant("temperature", new float[] {1.5f}).apply("Div", "end", "temperature");

        assertThat(kind(graph)).isEqualTo(ScoreKind.LOGITS);
    }

    @Test
    void aGateBeforeAMeanOverPlacesLeavesLogits() {
        GraphBuilder graph = TinyModels.body(13)
                .conv("conv3", 4, 1, 1)
                .apply("Sigmoid", "gate")
                .at("conv3")
                .apply("Mul", "silu", "gate")
                .globalAveragePool("gap")
                .flatten("end");

        assertThat(kind(graph)).isEqualTo(ScoreKind.LOGITS);
    }

    @Test
    void aSumOfTwoSoftmaxesMustBeSaid() {
        assertThatThrownBy(() -> kind(twoSoftmaxes().apply("Add", "end", "one")))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(
                        "What the scores of the model " + file() + " (output end) are is not certain: its end"
                                + " makes numbers of probabilities whose most is 2.0, not 1, and of an input that was made up it gives ")
                .hasMessageEndingWith(
                        ". Set <scores> to probabilities if they are, to logits if a softmax makes probabilities"
                                + " of them, or to sigmoid if each is told by itself");
    }

    @Test
    void theUsersWordSettlesIt() {
        GraphBuilder graph = twoSoftmaxes().apply("Add", "end", "one");

        assertThat(kind(graph, "probabilities")).isEqualTo(ScoreKind.PROBABILITIES);
    }

    @Test
    void whereTheGraphDoesNotTellTheValuesMay() {
        // each class of two softmaxes has weights of its own, which come to 1
        GraphBuilder graph = twoSoftmaxes()
                .constant("few", new float[] {0.25f, 0.250001f, 0.25f, 0.25f}, 4)
                .apply("Mul", "less", "few")
                .constant("most", new float[] {0.75f, 0.749999f, 0.75f, 0.75f}, 4)
                .at("one")
                .apply("Mul", "more", "most")
                .apply("Add", "end", "less");

        assertThat(model(graph).nature().isCertain()).isFalse();
        assertThat(kind(graph)).isEqualTo(ScoreKind.PROBABILITIES);
    }

    @Test
    void logitsThatAreProbabilitiesOfAPhotoAreAnError() {
        float[] zeros = new float[6 * 4];
        GraphBuilder graph = TinyModels.body(13)
                .globalAveragePool("gap")
                .flatten("flat")
                .gemm("end", 4, zeros, new float[] {0.5f, 0.25f, 0.125f, 0.125f});

        assertThatThrownBy(() -> score(graph, "auto"))
                .isInstanceOf(SetupException.class)
                .hasMessage("The output end of the model " + file()
                        + " is read as logits, but the 4 scores of a photo all lie in"
                        + " [0, 1] and sum to 1, as probabilities do: a softmax would be taken twice. Set <scores> to"
                        + " probabilities, or to logits if they are");
        score(graph, "logits");
    }

    @Test
    void probabilitiesBeyondOneAreAnError() {
        GraphBuilder graph = TinyModels.body(13)
                .globalAveragePool("gap")
                .flatten("flat")
                .gemm("end", 2, new float[6 * 2], new float[] {-3, 4});

        assertThatThrownBy(() -> score(graph, "probabilities"))
                .isInstanceOf(SetupException.class)
                .hasMessage("The output end of the model " + file()
                        + " is read as probabilities, as <scores> says, but a photo's"
                        + " scores hold -3.0, and probabilities lie in [0, 1]. Set <scores> to logits, or to sigmoid if each"
                        + " class is told by itself");
    }

    @Test
    void whatAZipMapIsMadeOfIsTheScores() {
        AttributeProto names = AttributeProto.newBuilder()
                .setName("classlabels_strings")
                .setType(AttributeProto.AttributeType.STRINGS)
                .build();
        GraphBuilder graph = logits().softmax("p").node("ZipMap", "loss", List.of("p"), new long[] {1}, names);

        assertThat(model(graph.output("loss", ai.onnx.proto.OnnxMl.TensorProto.DataType.STRING))
                        .scores()
                        .output())
                .isEqualTo("p");
    }

    @Test
    void whatAnArgMaxReadsIsNamed() {
        GraphBuilder graph = logits().node(
                        "ArgMax", "label", List.of("logits"), new long[] {1, 1}, GraphBuilder.integer("axis", 1))
                .output("label", ai.onnx.proto.OnnxMl.TensorProto.DataType.INT64);

        assertThatThrownBy(() -> model(graph))
                .isInstanceOf(SetupException.class)
                .hasMessageEndingWith(
                        "Its ArgMax reads the tensor logits: if that holds them, write <output>logits</output>");
    }

    private static GraphBuilder logits() {
        return TinyModels.pooled(TinyModels.body(13));
    }

    private static GraphBuilder twoSoftmaxes() {
        return logits().softmax("one").at("flat").gemm("others", 4).softmax("two");
    }

    private static GraphBuilder half(GraphBuilder graph) {
        return graph.constant("count", new float[] {2}).apply("Div", "end", "count");
    }

    private ScoreKind kind(GraphBuilder graph) {
        return kind(graph, "auto");
    }

    private ScoreKind kind(GraphBuilder graph, String scores) {
        try (OnnxClassifier classifier = open(graph, scores)) {
            return classifier.facts().scoreKind();
        }
    }

    private void score(GraphBuilder graph, String scores) {
        try (OnnxClassifier classifier = open(graph, scores)) {
            classifier.features(new float[3 * 32 * 32]);
        }
    }

    private OnnxClassifier open(GraphBuilder graph, String scores) {
        return OnnxClassifier.open(model(graph), new Options("auto", scores, null, 3, 1));
    }

    private OnnxModel model(GraphBuilder graph) {
        if (graph.build().getGraph().getOutputCount() == 0) {
            graph.outputOfLast();
        }
        return OnnxModel.read(graph.writeTo(file()), new Ports(null, Map.of()));
    }

    private Path file() {
        return folder.resolve("model.onnx");
    }
}

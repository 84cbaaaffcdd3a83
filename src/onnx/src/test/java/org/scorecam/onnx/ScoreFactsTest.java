package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.cam.ScoreKind;
import org.scorecam.outcome.SetupException;

class ScoreFactsTest {
    @TempDir
    Path folder;

    @Test
    void aFullyConnectedLayerGivesLogits() {
        assertThat(facts(TinyModels.classifier()))
                .isEqualTo(new ScoreFacts("logits", ScoreKind.LOGITS, OptionalInt.of(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Softmax", "Sigmoid", "HardSigmoid"})
    void theseEndInProbabilities(String operator) {
        assertThat(facts(logits().apply(operator, "end").output("end")).kind()).isEqualTo(ScoreKind.PROBABILITIES);
    }

    @Test
    void logarithmsOfProbabilitiesAreLogits() {
        assertThat(facts(logits().apply("LogSoftmax", "end").output("end")).kind())
                .isEqualTo(ScoreKind.LOGITS);
    }

    @Test
    void aSoftmaxInsideTheNetworkDoesNotCount() {
        assertThat(facts(logits().softmax("attention").gemm("end", 4).output("end"))
                        .kind())
                .isEqualTo(ScoreKind.LOGITS);
    }

    @Test
    void whatFollowsASoftmaxWithoutChangingValuesDoesNotMatter() {
        GraphBuilder graph = logits().softmax("probabilities")
                .apply("Identity", "same")
                .node("Cast", "cast", List.of("same"), new long[] {1, 4}, GraphBuilder.integer("to", 1))
                .reshape("reshaped", -1, 4)
                .flatten("end");

        assertThat(facts(graph.output("end")).kind()).isEqualTo(ScoreKind.PROBABILITIES);
    }

    @Test
    void aSoftmaxInPartsIsOne() {
        GraphBuilder graph = logits().apply("Exp", "exponentials")
                .node(
                        "ReduceSum",
                        "sum",
                        List.of("exponentials"),
                        new long[] {1, 1},
                        GraphBuilder.integer("keepdims", 1))
                .at("exponentials")
                .apply("Div", "end", "sum");

        assertThat(facts(graph.output("end")).kind()).isEqualTo(ScoreKind.PROBABILITIES);
    }

    @Test
    void theClassesAreUnknownWhereTheOutputsShapeIs() {
        assertThat(facts(logits().outputWithoutShape("logits")).classes()).isEmpty();
    }

    @Test
    void anOutputOfOneCellAClassIsTaken() {
        assertThat(facts(TinyModels.body(13)
                        .conv("conv3", 4, 1, 1)
                        .globalAveragePool("end")
                        .output("end")))
                .isEqualTo(new ScoreFacts("end", ScoreKind.LOGITS, OptionalInt.of(4)));
    }

    @Test
    void mapsAndIndicesAreNoScores() {
        GraphBuilder graph = logits().node(
                        "ArgMax", "label", List.of("logits"), new long[] {1, 1}, GraphBuilder.integer("axis", 1))
                .output("label", DataType.INT64)
                .output("relu2")
                .output("logits");

        assertThat(facts(graph).output()).isEqualTo("logits");
    }

    @Test
    void amongSeveralTheOneThatIsNamedForScoresIsTaken() {
        assertThat(facts(logits().output("flat").output("logits")).output()).isEqualTo("logits");
    }

    @Test
    void amongSeveralWithoutSuchANameTheFirstIsTaken() {
        GraphBuilder graph = TinyModels.body(13)
                .globalAveragePool("gap")
                .flatten("flat")
                .gemm("a", 4)
                .at("flat");

        assertThat(facts(graph.gemm("b", 3).output("b").output("a")).output()).isEqualTo("b");
    }

    @Test
    void aModelWithoutScoresIsNoClassifier() {
        GraphBuilder graph = TinyModels.body(13).output("relu2");

        assertThatThrownBy(() -> facts(graph))
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + folder.resolve("model.onnx")
                        + " has no output of class scores, float32 of shape (N, classes), but relu2 float (N, 6, 8, 8)."
                        + " Export a classifier.");
    }

    private static GraphBuilder logits() {
        return TinyModels.pooled(TinyModels.body(12));
    }

    private ScoreFacts facts(GraphBuilder graph) {
        return OnnxModel.read(graph.writeTo(folder.resolve("model.onnx"))).scores();
    }
}

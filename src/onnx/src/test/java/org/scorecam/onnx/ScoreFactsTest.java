package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
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
    void severalWithoutSuchANameMustBeToldApart() {
        GraphBuilder graph = TinyModels.body(13)
                .globalAveragePool("gap")
                .flatten("flat")
                .gemm("a", 4)
                .at("flat");

        assertThatThrownBy(() -> facts(graph.gemm("b", 3).output("b").output("a")))
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + folder.resolve("model.onnx")
                        + " has several outputs that may be the class scores: b float (N, 3) and a float (N, 4). Name the"
                        + " one that is meant in <output>.");
    }

    @Test
    void severalWithSuchANameMustBeToldApart() {
        GraphBuilder graph = logits().at("flat").gemm("class_of_colour", 4);

        assertThatThrownBy(() -> facts(graph.output("logits").output("class_of_colour")))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("several outputs that may be the class scores: logits float (N, 4) and"
                        + " class_of_colour float (N, 4).");
    }

    @Test
    void logitsAndTheirSoftmaxAreOneClassifierOfWhichTheFirstIsTaken() {
        assertThat(facts(logits().softmax("probabilities")
                        .output("probabilities")
                        .output("logits")))
                .isEqualTo(new ScoreFacts("probabilities", ScoreKind.PROBABILITIES, OptionalInt.of(4)));
    }

    @Test
    void theUsersWordBeatsAllNames() {
        assertThat(facts(logits().output("flat").output("logits"), "flat").output())
                .isEqualTo("flat");
    }

    @Test
    void theUserMayNameATensorInsideTheGraph() {
        assertThat(facts(logits().softmax("end").output("end"), "logits"))
                .isEqualTo(new ScoreFacts("logits", ScoreKind.LOGITS, OptionalInt.empty()));
    }

    @Test
    void anOutputThatIsNotThereGetsTheNearest() {
        assertThatThrownBy(() -> facts(logits().output("logits"), "logit"))
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + folder.resolve("model.onnx")
                        + " has no <output> logit (did you mean logits?); its outputs are logits float (N, 4)");
    }

    @Test
    void anOutputOfIndicesIsNoScores() {
        GraphBuilder graph = logits().node(
                        "ArgMax", "label", List.of("logits"), new long[] {1, 1}, GraphBuilder.integer("axis", 1))
                .output("label", DataType.INT64);

        assertThatThrownBy(() -> facts(graph, "label"))
                .isInstanceOf(SetupException.class)
                .hasMessage("The <output> of the model " + folder.resolve("model.onnx")
                        + " is label int64 (), but class scores are floats. Name the output of the class scores.");
    }

    @Test
    void anOutputThatNoPhotoChangesIsNoScores() {
        GraphBuilder graph = logits().constant("table", new float[4], 1, 4)
                .node("Identity", "copy", List.of("table"), new long[] {1, 4})
                .output("logits");

        assertThatThrownBy(() -> facts(graph, "copy"))
                .isInstanceOf(SetupException.class)
                .hasMessage("The <output> copy of the model " + folder.resolve("model.onnx")
                        + " does not depend on the photo. Name the output of the class scores.");
    }

    @Test
    void oneCellAClassMayHaveTheClassesLast() {
        GraphBuilder graph = TinyModels.body(13).globalAveragePool("gap").transpose("end", 0, 2, 3, 1);

        assertThat(facts(graph.output("end")).classes()).isEqualTo(OptionalInt.of(6));
    }

    @Test
    void oneScoreMayHaveNoDimensionOfItsOwn() {
        GraphBuilder graph = TinyModels.body(13)
                .globalAveragePool("gap")
                .flatten("flat")
                .gemm("logit", 1)
                .reshape("end", -1);

        assertThat(facts(graph.output("end"))).isEqualTo(new ScoreFacts("end", ScoreKind.LOGITS, OptionalInt.of(1)));
    }

    @Test
    void aModelWithoutScoresIsNoClassifier() {
        GraphBuilder graph = TinyModels.body(13).output("relu2");

        assertThatThrownBy(() -> facts(graph))
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + folder.resolve("model.onnx")
                        + " has no output of class scores, floats of shape (N, classes), but relu2 float (N, 6, 8, 8)."
                        + " Export a classifier.");
    }

    private static GraphBuilder logits() {
        return TinyModels.pooled(TinyModels.body(12));
    }

    private ScoreFacts facts(GraphBuilder graph) {
        return facts(graph, null);
    }

    private ScoreFacts facts(GraphBuilder graph, @Nullable String output) {
        return OnnxModel.read(graph.writeTo(folder.resolve("model.onnx")), new Ports(output, Map.of()))
                .scores();
    }
}

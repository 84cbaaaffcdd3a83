package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.ScoreKind;
import org.scorecam.outcome.SetupException;

class LogitsTest {
    @TempDir
    Path folder;

    @Test
    void anOutputOfLogitsIsTakenAsItIs() {
        assertThat(logits(body().output("logits"), OnnxClassifier.AUTO)).isEqualTo(facts("logits"));
    }

    @Test
    void whatEntersASoftmaxIsTaken() {
        assertThat(logits(body().softmax("probabilities").output("probabilities"), OnnxClassifier.AUTO))
                .isEqualTo(facts("logits"));
    }

    @Test
    void soItIsBehindWhatChangesNoValue() {
        assertThat(logits(body().softmax("probabilities").flatten("end").output("end"), "auto"))
                .isEqualTo(facts("logits"));
    }

    /** Logarithms of probabilities differ from logits by another number for each input. */
    @Test
    void whatEntersALogarithmOfSoftmaxIsTaken() {
        assertThat(logits(body().apply("LogSoftmax", "end").output("end"), OnnxClassifier.AUTO))
                .isEqualTo(facts("logits"));
    }

    @Test
    void softmaxInPartsIsStoodOverToBeforeItsShift() {
        GraphBuilder graph = body().node(
                        "ReduceMax",
                        "largest",
                        List.of("logits"),
                        new long[] {1, 1},
                        GraphBuilder.integer("keepdims", 1))
                .at("logits")
                .apply("Sub", "shifted", "largest")
                .apply("Exp", "exponentials")
                .node(
                        "ReduceSum",
                        "sum",
                        List.of("exponentials"),
                        new long[] {1, 1},
                        GraphBuilder.integer("keepdims", 1))
                .at("exponentials")
                .apply("Div", "end", "sum");

        assertThat(logits(graph.output("end"), OnnxClassifier.AUTO)).isEqualTo(facts("logits"));
    }

    @Test
    void whatTheUserCallsLogitsIsTakenAsItIs() {
        assertThat(logits(body().apply("Sigmoid", "end").output("end"), "logits")
                        .output())
                .isEqualTo("end");
    }

    @Test
    void whatEntersASigmoidKeepsItsKind() {
        assertThat(logits(body().apply("Sigmoid", "end").output("end"), OnnxClassifier.AUTO))
                .isEqualTo(new ScoreFacts("logits", ScoreKind.SIGMOID, OptionalInt.of(4)));
    }

    @Test
    void aHardSigmoidHasNothingToStepOver() {
        assertThatThrownBy(() -> logits(body().apply("HardSigmoid", "end").output("end"), OnnxClassifier.AUTO))
                .isInstanceOf(SetupException.class)
                .hasMessage("<method><score> is logit, and the output end of the model " + folder.resolve("model.onnx")
                        + " holds probabilities: the scores before them are not found. Export the model without its last"
                        + " softmax or sigmoid, or choose <method><score>probability</score></method>, or output for the"
                        + " numbers as they are");
    }

    @Test
    void probabilitiesThatTheUserWantsContradictLogits() {
        assertThatThrownBy(() -> logits(body().softmax("end").output("end"), "probabilities"))
                .isInstanceOf(SetupException.class)
                .hasMessage("<method><score> is logit, and the output end of the model " + folder.resolve("model.onnx")
                        + " holds probabilities, as <scores> says: the scores before them are the tensor logits, which is"
                        + " taken where <scores> is left out or auto. Leave it out, or choose"
                        + " <method><score>probability</score></method>, or output for the numbers as they are");
    }

    private static GraphBuilder body() {
        return TinyModels.pooled(TinyModels.body(12));
    }

    private static ScoreFacts facts(String tensor) {
        return new ScoreFacts(tensor, ScoreKind.LOGITS, OptionalInt.of(4));
    }

    private ScoreFacts logits(GraphBuilder graph, String written) {
        return OnnxModel.read(graph.writeTo(folder.resolve("model.onnx")))
                .atLogits(written)
                .scores();
    }
}

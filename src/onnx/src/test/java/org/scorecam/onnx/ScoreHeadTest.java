package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.ScoreKind;
import org.scorecam.onnx.OnnxClassifier.Options;
import org.scorecam.outcome.SetupException;

class ScoreHeadTest {
    private static final float[] PHOTO = new float[3 * 32 * 32];

    @TempDir
    Path folder;

    @Test
    void scoresStayAsTheyAre() {
        assertThat(new ScoreHead(ScoreKind.LOGITS, 3, 0).row(new float[] {1, 2, 3, 4, 5, 6}, 1))
                .containsExactly(4, 5, 6);
    }

    @Test
    void aBackgroundsScoresComeLast() {
        assertThat(new ScoreHead(ScoreKind.LOGITS, 3, 1).row(new float[] {1, 2, 3, 4, 5, 6}, 1))
                .containsExactly(5, 6, 4);
    }

    @Test
    void aSingleProbabilityIsThatOfClassOne() {
        assertThat(new ScoreHead(ScoreKind.PROBABILITIES, 1, 0).row(new float[] {0.5f, 0.25f}, 1))
                .containsExactly(0.75f, 0.25f);
    }

    @Test
    void aSingleLogitIsThatOfClassOne() {
        assertThat(new ScoreHead(ScoreKind.SIGMOID, 1, 0).row(new float[] {7, 2}, 1))
                .containsExactly(-2, 2);
    }

    @Test
    void aModelOfOneLogitHasTwoClassesUnderASigmoid() {
        try (OnnxClassifier classifier = open(ending(1), "auto", 0)) {
            float[] scores = classifier.features(PHOTO).scores();

            assertThat(classifier.facts().classes()).isEqualTo(2);
            assertThat(classifier.facts().scoreKind()).isEqualTo(ScoreKind.SIGMOID);
            assertThat(scores[0]).isEqualTo(-scores[1]);
        }
    }

    @Test
    void aModelThatEndsInOneSigmoidHasTwoProbabilities() {
        try (OnnxClassifier classifier = open(ending(1).apply("Sigmoid", "p"), "auto", 0)) {
            float[] scores = classifier.features(PHOTO).scores();

            assertThat(classifier.facts().scoreKind()).isEqualTo(ScoreKind.PROBABILITIES);
            assertThat(scores[0]).isEqualTo(1 - scores[1]);
        }
    }

    @Test
    void logitsOfSeveralLabelsAreReadAsSuchWhereTheUserSaysSo() {
        try (OnnxClassifier classifier = open(ending(4), "sigmoid", 0)) {
            assertThat(classifier.facts().scoreKind()).isEqualTo(ScoreKind.SIGMOID);
            assertThat(classifier.facts().classes()).isEqualTo(4);
        }
    }

    @Test
    void aSigmoidInTheGraphIsNotAppliedTwice() {
        try (OnnxClassifier classifier = open(ending(4).apply("Sigmoid", "p"), "sigmoid", 0)) {
            assertThat(classifier.facts().scoreKind()).isEqualTo(ScoreKind.PROBABILITIES);
        }
    }

    @Test
    void aSigmoidOfASoftmaxIsAnError() {
        assertProblem(
                ending(4).softmax("p"),
                "sigmoid",
                0,
                "<scores>sigmoid</scores>, but the model " + file() + " ends in a softmax. Leave <scores> out.");
    }

    @Test
    void aSoftmaxOfOneScoreIsAnError() {
        assertProblem(
                ending(1),
                "logits",
                0,
                "<scores>logits</scores>, but the output logits of the model " + file()
                        + " has one score a photo, of which a softmax makes 1 whatever it is. Set <scores> to sigmoid.");
    }

    @Test
    void anOffsetMovesTheBackgroundBehindTheClasses() {
        try (OnnxClassifier plain = open(ending(4), "auto", 0);
                OnnxClassifier moved = open(ending(4), "auto", 1)) {
            float[] scores = plain.features(PHOTO).scores();

            assertThat(moved.features(PHOTO).scores()).containsExactly(scores[1], scores[2], scores[3], scores[0]);
            assertThat(moved.scores(Tensors.zeros(PHOTO.length), 1)[0])
                    .containsExactly(scores[1], scores[2], scores[3], scores[0]);
        }
    }

    @Test
    void anOffsetBeyondTheScoresIsAnError() {
        assertProblem(
                ending(4),
                "auto",
                4,
                "<classOffset> is 4, but the model " + file() + " has 4 scores: it must be below that");
    }

    @Test
    void anOffsetIntoOneScoreIsAnError() {
        assertProblem(
                ending(1),
                "auto",
                1,
                "<classOffset> is 1, but the model " + file()
                        + " has one score a photo, and no background class. Leave <classOffset> out.");
    }

    /** Keys of what is remembered are made of it. */
    @Test
    void anotherOffsetOrOutputIsAnotherReading() {
        try (OnnxClassifier one = open(ending(4), "auto", 0);
                OnnxClassifier offset = open(ending(4), "auto", 1);
                OnnxClassifier output = OnnxClassifier.open(
                        OnnxModel.read(file(), new Ports("logits", Map.of())),
                        new Options("auto", "auto", null, 3, 1, 0, null))) {
            assertThat(List.of(one.identity(), offset.identity(), output.identity()))
                    .doesNotHaveDuplicates();
        }
    }

    private static GraphBuilder ending(int classes) {
        return TinyModels.body(13).globalAveragePool("gap").flatten("flat").gemm("logits", classes);
    }

    private OnnxClassifier open(GraphBuilder graph, String scores, int offset) {
        return OnnxClassifier.open(
                OnnxModel.read(graph.outputOfLast().writeTo(file())),
                new Options("auto", scores, null, 3, 1, offset, null));
    }

    private void assertProblem(GraphBuilder graph, String scores, int offset, String problem) {
        assertThatThrownBy(() -> open(graph, scores, offset))
                .isInstanceOf(SetupException.class)
                .hasMessage(problem);
    }

    private Path file() {
        return folder.resolve("model.onnx");
    }
}

package org.scorecam.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scorecam.cam.ScoreKind;
import org.scorecam.outcome.SetupException;

/** Where the graph does not tell what its scores are, what it gives of inputs that were made up may. */
final class ScoreTrial {
    private static final int SHOWN = 4;

    private ScoreTrial() {}

    /**
     * @param rows the scores of some inputs
     * @throws SetupException if they do not tell either
     */
    static ScoreKind decide(OnnxModel model, List<float[]> rows) {
        if (rows.stream().allMatch(row -> ScoreCheck.areProbabilities(row, 1e-3, 5e-3))) {
            return ScoreKind.PROBABILITIES;
        }
        boolean isUnbounded = rows.stream().anyMatch(ScoreTrial::isUnbounded);
        if (model.nature().is(Nature.Kind.OPAQUE) && isUnbounded) {
            return ScoreKind.LOGITS;
        }
        throw new SetupException("What the scores of the model " + model.file() + " (output "
                + model.scores().output() + ") are is not certain: "
                + model.nature().doubt() + ", and of an input that was made up it gives "
                + shown(rows.get(rows.size() - 1))
                + ". Set <scores> to probabilities if they are, to logits if a softmax makes probabilities of them, or to"
                + " sigmoid if each is told by itself");
    }

    private static boolean isUnbounded(float[] row) {
        return IntStream.range(0, row.length).anyMatch(i -> row[i] < -0.01f || row[i] > 1.01f);
    }

    private static String shown(float[] row) {
        return Arrays.stream(Arrays.copyOf(boxed(row), Math.min(SHOWN, row.length)))
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))
                + (row.length > SHOWN ? ", ..." : "");
    }

    private static Float[] boxed(float[] row) {
        return IntStream.range(0, row.length).mapToObj(i -> row[i]).toArray(Float[]::new);
    }
}

package org.scorecam.onnx;

import java.nio.file.Path;
import org.scorecam.cam.ScoreKind;
import org.scorecam.outcome.SetupException;

/**
 * How one input's scores in the model's output become one score a class. A single one is that of class 1 of two: where it is
 * a probability {@code p}, class 0 has {@code 1 - p}; where it is a logit {@code z}, class 0 has {@code -z}, of which a
 * sigmoid makes {@code 1 - p}. Scores before the offset, a background's, come last.
 *
 * @param kind what the scores are
 * @param outputs how many the model gives
 * @param offset the place of class 0 among them
 */
record ScoreHead(ScoreKind kind, int outputs, int offset) {
    /**
     * @param scores what they are, a word
     * @param trial of the model, whose scores decide where the graph does not tell
     * @throws SetupException if that contradicts the graph
     */
    static ScoreHead of(OnnxModel model, String scores, Trial trial, int offset) {
        int outputs = trial.classes();
        requireOffset(model.file(), outputs, offset);
        return new ScoreHead(kind(model, scores, trial), outputs, offset);
    }

    private static ScoreKind kind(OnnxModel model, String scores, Trial trial) {
        ScoreKind seen = model.scores().kind();
        int outputs = trial.classes();
        return switch (scores) {
            case "logits" -> logits(model, outputs);
            case "probabilities" -> ScoreKind.PROBABILITIES;
            case "sigmoid" -> sigmoid(model, seen);
            default -> {
                ScoreKind kind = model.nature().isCertain() ? seen : ScoreTrial.decide(model, trial.rows());
                yield outputs == 1 && kind == ScoreKind.LOGITS ? ScoreKind.SIGMOID : kind;
            }
        };
    }

    private static ScoreKind logits(OnnxModel model, int outputs) {
        if (outputs == 1) {
            throw new SetupException(
                    "<scores>logits</scores>, but the output " + model.scores().output()
                            + " of the model " + model.file()
                            + " has one score a photo, of which a softmax makes 1 whatever it is."
                            + " Set <scores> to sigmoid.");
        }
        return ScoreKind.LOGITS;
    }

    private static ScoreKind sigmoid(OnnxModel model, ScoreKind seen) {
        if (seen == ScoreKind.PROBABILITIES && !model.nature().isEach()) {
            throw new SetupException("<scores>sigmoid</scores>, but the model " + model.file()
                    + " ends in a softmax. Leave <scores> out.");
        }
        return seen == ScoreKind.PROBABILITIES ? seen : ScoreKind.SIGMOID;
    }

    private static void requireOffset(Path file, int outputs, int offset) {
        if (offset >= Math.max(outputs, 2)) {
            throw new SetupException("<classOffset> is " + offset + ", but the model " + file + " has " + outputs
                    + " scores: it must be below that");
        }
        if (outputs == 1 && offset > 0) {
            throw new SetupException("<classOffset> is " + offset + ", but the model " + file
                    + " has one score a photo, and no background class. Leave <classOffset> out.");
        }
    }

    int classes() {
        return outputs == 1 ? 2 : outputs;
    }

    /** What is asked of the model's output for the score of a class: 1 or -1 at one place, 0 elsewhere. */
    float[] cotangent(int classIndex) {
        float[] cotangent = new float[outputs];
        if (outputs == 1) {
            cotangent[0] = classIndex == 0 ? -1 : 1;
        } else {
            cotangent[(classIndex + offset) % outputs] = 1;
        }
        return cotangent;
    }

    /** One score a class of input {@code i}, out of the whole output of a batch. */
    float[] row(float[] all, int i) {
        if (outputs == 1) {
            float score = all[i];
            return new float[] {kind == ScoreKind.PROBABILITIES ? 1 - score : -score, score};
        }
        float[] row = new float[outputs];
        System.arraycopy(all, i * outputs + offset, row, 0, outputs - offset);
        System.arraycopy(all, i * outputs, row, outputs - offset, offset);
        return row;
    }
}

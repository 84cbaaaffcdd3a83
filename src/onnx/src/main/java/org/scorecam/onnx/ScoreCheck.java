package org.scorecam.onnx;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.scorecam.cam.ScoreKind;
import org.scorecam.outcome.SetupException;

/**
 * Holds what the scores are taken for against what the first photos give: probabilities lie in [0, 1], and logits that do so and sum to
 * 1 are none. A wrong reading would be seen in no map.
 */
final class ScoreCheck {
    /** How many photos are checked: what is wrong with one is wrong with all. */
    private static final int PHOTOS = 16;
    /** How far from [0, 1] rounding to eight bits may bring a probability. */
    private static final float BEYOND = 0.01f;
    /** How far from 1 a sum of float32 probabilities may be. By chance, logits do so once in some 100,000 photos. */
    private static final double SUM = 1e-5;

    private final Path file;
    private final String output;
    private final ScoreKind kind;
    private final boolean isWritten;
    private final AtomicInteger seen = new AtomicInteger();

    /** @param isWritten whether the user said what the scores are: then nothing but a contradiction counts */
    ScoreCheck(Path file, String output, ScoreKind kind, boolean isWritten) {
        this.file = file;
        this.output = output;
        this.kind = kind;
        this.isWritten = isWritten;
    }

    /** @throws SetupException if one photo's scores, as the model gives them, are of another kind */
    void require(float[] row) {
        if (seen.getAndIncrement() >= PHOTOS) {
            return;
        }
        if (kind == ScoreKind.PROBABILITIES) {
            requireProbabilities(row);
        } else if (kind == ScoreKind.LOGITS && !isWritten && areProbabilities(row, 0, SUM)) {
            throw new SetupException(where() + "logits, but the " + row.length
                    + " scores of a photo all lie in [0, 1] and sum to 1, as probabilities do: a softmax would be taken twice."
                    + " Set <scores> to probabilities, or to logits if they are");
        }
    }

    private void requireProbabilities(float[] row) {
        for (float score : row) {
            if (score < -BEYOND || score > 1 + BEYOND) {
                throw new SetupException(where() + "probabilities" + (isWritten ? ", as <scores> says" : "")
                        + ", but a photo's scores hold " + score
                        + ", and probabilities lie in [0, 1]. Set <scores> to logits,"
                        + " or to sigmoid if each class is told by itself");
            }
        }
    }

    private String where() {
        return "The output " + output + " of the model " + file + " is read as ";
    }

    /** Whether all of them lie in [0, 1] and sum to 1. */
    static boolean areProbabilities(float[] row, double beyond, double ofSum) {
        double sum = 0;
        for (float score : row) {
            if (!(score >= -beyond && score <= 1 + beyond)) {
                return false;
            }
            sum += score;
        }
        return row.length > 1 && Math.abs(sum - 1) <= ofSum;
    }
}

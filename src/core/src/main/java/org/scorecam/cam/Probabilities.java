package org.scorecam.cam;

import org.scorecam.outcome.ExplanationException;

/** Class probabilities out of a model's scores. */
final class Probabilities {
    /** How far a score may lie outside [0, 1] and still be a probability: what float32 softmax gives away. */
    private static final double ROUNDING = 1e-4;

    private Probabilities() {}

    /**
     * {@code p_c = exp(s_c - max s) / sum_i exp(s_i - max s)} for logits, {@code s_c} for probabilities.
     *
     * @return one value a class, in [0, 1]
     * @throws ExplanationException if a score is NaN or infinite, or no probability where it should be one
     */
    static double[] of(float[] scores, ScoreKind kind) {
        double[] probabilities = new double[scores.length];
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            requireFinite(scores[i], i);
            probabilities[i] = scores[i];
            max = Math.max(max, scores[i]);
        }
        return kind == ScoreKind.LOGITS ? softmax(probabilities, max) : requireUnit(probabilities);
    }

    /** The class of the largest probability; the first of equals. */
    static int largest(double[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }

    private static double[] softmax(double[] scores, double max) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - max);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    private static double[] requireUnit(double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] < -ROUNDING || scores[i] > 1 + ROUNDING) {
                throw new ExplanationException("the model's score of class " + i + " is " + scores[i]
                        + ", which is no probability; if the model's output is not normalised, set"
                        + " <scores>logits</scores>");
            }
            scores[i] = Math.min(Math.max(scores[i], 0), 1);
        }
        return scores;
    }

    private static void requireFinite(float score, int index) {
        if (!Float.isFinite(score)) {
            throw new ExplanationException("the model's score of class " + index + " is " + score
                    + ": check the input settings (scale, mean, std), then the model's weights");
        }
    }
}

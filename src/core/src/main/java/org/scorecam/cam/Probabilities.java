package org.scorecam.cam;

import org.scorecam.outcome.ExplanationException;

/** Class probabilities out of a model's scores. */
final class Probabilities {
    /** How far a score may lie outside [0, 1] and still be a probability: what float32 softmax gives away. */
    private static final double ROUNDING = 1e-4;

    private Probabilities() {}

    /**
     * {@code p_c = exp(s_c - max s) / sum_i exp(s_i - max s)} for logits, {@code 1 / (1 + exp(-s_c))} where a sigmoid makes
     * them probabilities, {@code s_c} for probabilities.
     *
     * @return one value a class, in [0, 1]
     * @throws ExplanationException if a score is NaN or infinite, or no probability where it should be one
     */
    static double[] of(float[] scores, ScoreKind kind) {
        Scale scale = Scale.of(scores, kind);
        double[] probabilities = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = scale.probability(scores[i]);
        }
        return probabilities;
    }

    /** The probability of one class's score, where the others' do not matter. */
    static double ofOne(float score, ScoreKind kind) {
        return Scale.of(new float[] {score}, kind).probability(score);
    }

    /**
     * What makes a score of one input a probability, whatever its class.
     *
     * @param max {@code max s}; 0 for probabilities and for a sigmoid
     * @param sum {@code sum_i exp(s_i - max s)}; 0 for probabilities, -1 for a sigmoid
     */
    record Scale(double max, double sum) {
        private static final Scale UNIT = new Scale(0, 0);
        private static final Scale SIGMOID = new Scale(0, -1);

        /** @throws ExplanationException if a score is NaN or infinite, or no probability where it should be one */
        static Scale of(float[] scores, ScoreKind kind) {
            double max = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < scores.length; i++) {
                requireFinite(scores[i], i);
                max = Math.max(max, scores[i]);
            }
            return switch (kind) {
                case LOGITS -> softmax(scores, max);
                case PROBABILITIES -> unit(scores);
                case SIGMOID -> SIGMOID;
            };
        }

        private static Scale softmax(float[] scores, double max) {
            double sum = 0;
            for (float score : scores) {
                sum += Math.exp(score - max);
            }
            return new Scale(max, sum);
        }

        private static Scale unit(float[] scores) {
            for (int i = 0; i < scores.length; i++) {
                if (scores[i] < -ROUNDING || scores[i] > 1 + ROUNDING) {
                    throw new ExplanationException("the model's score of class " + i + " is " + (double) scores[i]
                            + ", which is no probability; if the model's output is not normalised, set"
                            + " <scores>logits</scores>");
                }
            }
            return UNIT;
        }

        double probability(float score) {
            if (sum < 0) {
                return 1 / (1 + Math.exp(-score));
            }
            return sum > 0 ? Math.exp(score - max) / sum : Math.min(Math.max(score, 0), 1);
        }
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

    private static void requireFinite(float score, int index) {
        if (!Float.isFinite(score)) {
            throw new ExplanationException("the model's score of class " + index + " is " + score
                    + ": check the input settings (scale, mean, std), then the model's weights");
        }
    }
}

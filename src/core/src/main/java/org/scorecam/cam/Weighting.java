package org.scorecam.cam;

import java.util.Arrays;

/**
 * How much a channel weighs.
 *
 * @param score {@code s_k}: what is taken of the model's answer under mask {@code k}
 * @param weights how scores become weights
 * @param constantMaps what is done with channels whose map {@code B_k} has one value everywhere, at (h, w), exactly
 */
public record Weighting(Score score, Weights weights, ConstantMaps constantMaps) {
    /** What is taken of the model's answer. */
    public enum Score {
        /** The class's probability: softmax of logits, or the output where it is probabilities already. */
        PROBABILITY,
        /** The class's score before the softmax. */
        LOGIT,
        /** The class's number in the model's output, whatever that is. */
        OUTPUT,
        /** Softmax of the model's output, whatever that is: twice where the model ends in one. */
        SOFTMAX_OF_OUTPUT
    }

    /** How scores become weights. */
    public enum Weights {
        /** {@code w_k = s_k}. */
        SCORE,
        /** {@code w_k = exp(s_k) / sum_j exp(s_j)}, over all channels that are run. */
        SOFTMAX_OVER_CHANNELS
    }

    /** What is done with channels whose map has one value everywhere. */
    public enum ConstantMaps {
        /** They are not run and contribute 0. */
        SKIPPED,
        /** Their mask is zero everywhere: one forward tells the score that all of them share. */
        ZERO_MASK
    }

    /**
     * {@code w_k} of all channels.
     *
     * @param s {@code s_k}; NaN for a channel that is not run: it weighs 0
     */
    double[] weigh(double[] s) {
        boolean softmax = weights == Weights.SOFTMAX_OVER_CHANNELS;
        double largest =
                Arrays.stream(s).filter(score -> !Double.isNaN(score)).max().orElse(0);
        double[] w = Arrays.stream(s)
                .map(score -> Double.isNaN(score) ? 0 : softmax ? Math.exp(score - largest) : score)
                .toArray();
        double sum = softmax ? Arrays.stream(w).sum() : 1;
        return sum == 1 ? w : Arrays.stream(w).map(weight -> weight / sum).toArray();
    }
}

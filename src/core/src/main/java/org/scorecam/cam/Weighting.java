package org.scorecam.cam;

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
}

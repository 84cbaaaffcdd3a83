package org.scorecam.cam;

/** What a model's output holds. */
public enum ScoreKind {
    /** Unnormalised: softmax makes them probabilities. */
    LOGITS,
    /** Already in [0, 1]. */
    PROBABILITIES,
    /** Unnormalised, each by itself: a sigmoid makes it a probability. */
    SIGMOID
}

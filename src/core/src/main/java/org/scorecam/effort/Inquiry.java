package org.scorecam.effort;

/**
 * How a {@link Question} is answered while forwards are made: until {@link #isSettled}, run the terms that {@link #next}
 * gives and {@link #add} each weight. Where it is not settled when there is no next one, all weights are known: compute the
 * map, its mass is too near to a threshold for any shorter way. Not safe for use by several threads.
 */
public sealed interface Inquiry permits Proven, Sampled {
    Question question();

    /**
     * The terms to run next, those first that tell most: some, to be run in any order and at once; what comes after them
     * depends on their weights. Those that were added already are left out. Empty when all were added.
     */
    int[] next();

    /**
     * Learns a weight. They may come in any order, and unasked, as from an earlier run; a term that is added
     * again is ignored.
     *
     * @param w {@code w_j}, the class's probability under the term's mask
     * @throws IllegalArgumentException if {@code w} is not in [0, 1]: nothing is proven of other weights
     */
    void add(int term, double w);

    /**
     * What is known of a threshold.
     *
     * @param threshold its place in {@link Question#thresholds}
     */
    Answer answer(int threshold);

    /** Whether no threshold is open. */
    default boolean isSettled() {
        for (int i = 0; i < question().thresholds().size(); i++) {
            if (answer(i) == Answer.OPEN) {
                return false;
            }
        }
        return true;
    }

    /** Where the mass in box of the whole map lies, within [0, 1]. */
    Interval mass();
}

package org.scorecam.effort;

/**
 * How a {@link Question} is answered while forwards are made: run {@link #order} from its beginning, {@link #add} each
 * weight, and stop where {@link #isSettled}. Where it is not settled when all terms were added, compute the map: its mass
 * is too near to a threshold for any shorter way. Not safe for use by several threads.
 */
public sealed interface Inquiry permits Proven, Sampled {
    Question question();

    /** All terms, in the order in which they tell most; a copy. */
    int[] order();

    /**
     * Learns a weight. They may come in any order, and early; a term that is added again is ignored.
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

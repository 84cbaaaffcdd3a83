package org.scorecam.run;

import java.util.function.IntConsumer;

/** Forwards of one photo, planned a round after another; those of a round may be made on any threads. */
interface Rounds {
    /** Plans the next round, once all forwards of the last one are made; how many there are, 0 at the end. */
    int next();

    /**
     * Makes some forwards of the round.
     *
     * @param x {@code X}, the photo's input
     * @param from the first of them
     * @param to behind the last of them
     * @param after is told after each batch how many forwards it held
     * @throws org.scorecam.outcome.ExplanationException if one fails, or a score is no finite number
     */
    void run(float[] x, int from, int to, IntConsumer after);

    /** Where forward {@code i} of the round comes in the order in which failures are told: of several the first is. */
    int order(int i);
}

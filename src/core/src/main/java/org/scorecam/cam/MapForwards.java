package org.scorecam.cam;

import java.util.function.IntConsumer;

/**
 * The forwards that the maps of one photo are made of, for some classes. {@link #run} those that are {@link #missing}, in any order and
 * on any threads.
 */
public sealed interface MapForwards permits MaskedForwards, ClassForwards {
    /** Those that were not run yet, nor by an earlier run. */
    int[] missing();

    /**
     * Runs some of them.
     *
     * @param x {@code X}, the photo's input
     * @param some forwards
     * @param from the first of them to run
     * @param to behind the last of them to run
     * @param after is told how many were made, once what they told is kept
     * @throws org.scorecam.outcome.ExplanationException if one fails, or a number is not finite
     */
    void run(float[] x, int[] some, int from, int to, IntConsumer after);

    /** What is known by now of the scores under masks, for a later run. */
    KnownScores known();

    /** The map of one class that what is known by now makes. */
    ClassMap mapSoFar(int classIndex);

    /** What should be known of a class's map, as a clause for people; empty for nothing. */
    default String doubt(int classIndex) {
        return "";
    }

    /**
     * What a map was made of, to be shown.
     *
     * @param count how many of the heaviest channels are kept at most
     * @param shown classes whose probabilities under masks are told
     */
    Channels channels(ClassMap map, int count, int[] shown);
}

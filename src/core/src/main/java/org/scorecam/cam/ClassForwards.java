package org.scorecam.cam;

import java.util.Optional;

/** Forwards of a method without masks: what they tell of a class is some numbers of its own, which a later run can be told. */
public sealed interface ClassForwards extends MapForwards permits GradientForwards, TailForwards {
    /** The classes that it is asked of. */
    int[] classes();

    /** Names the way in which the numbers are computed: another text where that changes. */
    String formula();

    /** How many numbers are kept of a class. */
    int numbers();

    /** What is known of a class, for a later run: {@link #numbers} finite ones; empty where some are missing. */
    Optional<double[]> known(int classIndex);

    /** Takes what an earlier run knew of a class. */
    void know(int classIndex, double[] known);
}

package org.scorecam.run;

import org.jspecify.annotations.Nullable;
import org.scorecam.cam.MaskedScores;
import org.scorecam.suite.Target;

/** Which masked forwards of a photo are made, a round after another. What comes out does not depend on the threads. */
interface Plan {
    /** Terms to run, all known when the next round is asked for; none at the end. */
    int[] next();

    /** Whether some terms were left out at the end. */
    default boolean isPartial() {
        return false;
    }

    /** What the limits asked of a class; null where they ask nothing of its map. */
    default @Nullable Asked asked(Target target) {
        return null;
    }

    /** All that are missing, in one round. */
    static Plan full(MaskedScores scores) {
        return scores::missing;
    }

    /** For a photo of which nothing can be explained. */
    static Plan none() {
        return () -> new int[0];
    }
}

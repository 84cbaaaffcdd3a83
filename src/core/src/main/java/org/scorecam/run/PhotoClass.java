package org.scorecam.run;

import org.jspecify.annotations.Nullable;
import org.scorecam.suite.Target;

/**
 * One class of a photo, prepared to be explained.
 *
 * @param regions of its objects; null for a background class, and where the class cannot be explained
 */
record PhotoClass(Target target, @Nullable ClassRegions regions) {
    /** Whether there is nothing against explaining it. */
    boolean isExplained() {
        return target.problem() == null;
    }

    /** Its place in the model's scores. */
    int index() {
        Integer index = target.label().index();
        if (index == null) {
            throw new IllegalStateException(target + " is none of the model's classes");
        }
        return index;
    }
}

package org.scorecam.result;

import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;

/**
 * What a stamp does to a suite.
 *
 * @param image the stamp's file, relative to the project, with {@code /}
 * @param at where it was put, as written in the pom
 * @param share of the photo that it covers, (0, 1)
 * @param photos how many had it, of those that were explained
 * @param clean the model's accuracy on them without it, [0, 1]; 0 for no photos
 * @param stamped with it, likewise
 * @param gains the class that is predicted on more of them than without it by the most; null where none is
 * @param gained how many more
 */
public record StampEffect(
        String image,
        String at,
        double share,
        int photos,
        double clean,
        double stamped,
        @Nullable ClassLabel gains,
        int gained) {
    /** Accuracy with it less accuracy without, [-1, 1]. */
    public double gap() {
        return stamped - clean;
    }
}

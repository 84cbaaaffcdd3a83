package org.scorecam.result;

import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;

/**
 * An explanation that a person approved, and that the run does not have: its photo or its annotation was taken away.
 *
 * @param suite the suite's name, which the configuration may have no more
 * @param image the photo's name in the suite's folder, with {@code /}
 * @param explained the class, with the label that it had
 * @param massInBox [0, 1], as it was approved; null for a background class
 * @param probability of the explained class, [0, 1], as it was approved
 * @param predicted the class with the largest score then
 */
public record Gone(
        String suite,
        String image,
        ClassLabel explained,
        @Nullable Double massInBox,
        double probability,
        ClassLabel predicted) {}

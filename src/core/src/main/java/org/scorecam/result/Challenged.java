package org.scorecam.result;

import org.jspecify.annotations.Nullable;
import org.scorecam.challenge.Challenge;
import org.scorecam.challenge.Offset;

/**
 * What the model answers to a changed photo.
 *
 * @param challenge what was changed
 * @param with the other picture that has a part in it: the stamp's file relative to the project, or a photo of the suite; null where
 *     none has
 * @param probability of the explained class, [0, 1]
 * @param predicted the top-1
 * @param right whether that is one of the photo's annotated classes
 * @param offset how far what was filled is from the class's regions; null where it is not moved
 */
public record Challenged(
        Challenge challenge,
        @Nullable String with,
        double probability,
        Prediction predicted,
        boolean right,
        @Nullable Offset offset) {}

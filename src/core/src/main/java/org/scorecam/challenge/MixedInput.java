package org.scorecam.challenge;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.InputIndex;

/**
 * The objects of one photo on another photo, whose own objects are filled.
 *
 * @param challenge whether the other one is of the same class
 * @param own what is taken of the photo
 * @param pixels where an input's values are
 * @param background the other photo as an input, its objects filled
 * @param with the other photo's name
 * @param otherDigest what tells the other photo, and its regions, from others
 */
public record MixedInput(
        Challenge challenge, Area own, InputIndex pixels, Supplier<float[]> background, String with, String otherDigest)
        implements InputChange {
    @Override
    public float[] of(float[] x, Filler filler) {
        float[] mixed = background.get().clone();
        own.indices().forEach(i -> pixels.copy(x, mixed, i));
        return mixed;
    }

    @Override
    public String digest() {
        return challenge + " " + own.digest() + " " + otherDigest;
    }

    @Override
    public @Nullable Offset offset() {
        return null;
    }
}

package org.scorecam.challenge;

import org.jspecify.annotations.Nullable;

/** A photo as a challenge changes it, in the model's input. */
public sealed interface InputChange permits ChangedInput, StampedInput, MixedInput {
    /** What it is for. */
    Challenge challenge();

    /**
     * A changed copy.
     *
     * @param x {@code X}
     * @param filler fills what is taken out
     */
    float[] of(float[] x, Filler filler);

    /** What tells it from other changes of the same photo, fills aside. */
    String digest();

    /** How far what is filled is from the regions; null where it is not moved. */
    @Nullable
    Offset offset();

    /** The other picture that has a part in it, by its name; null where none has. */
    @Nullable
    String with();
}

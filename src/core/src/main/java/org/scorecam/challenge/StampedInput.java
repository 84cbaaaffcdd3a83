package org.scorecam.challenge;

import org.jspecify.annotations.Nullable;

/**
 * A photo under a stamp.
 *
 * @param stamp what is put onto it
 * @param placed where, scaled
 */
public record StampedInput(Stamp stamp, PlacedStamp placed) implements InputChange {
    @Override
    public Challenge challenge() {
        return Challenge.STAMP;
    }

    @Override
    public float[] of(float[] x, Filler filler) {
        return filler.lay(placed, x);
    }

    @Override
    public String digest() {
        return stamp.digest();
    }

    @Override
    public @Nullable Offset offset() {
        return null;
    }

    @Override
    public String with() {
        return stamp.name();
    }
}

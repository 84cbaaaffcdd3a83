package org.scorecam.challenge;

import org.jspecify.annotations.Nullable;

/**
 * An input with a part of it filled.
 *
 * @param challenge what for
 * @param filled what is filled
 * @param kept what of the photo stays
 * @param offset of what is filled from the regions; null where it is the regions, or all but them
 */
public record ChangedInput(
        Challenge challenge,
        Area filled,
        Area kept,
        @Nullable Offset offset) implements InputChange {
    /** Without what is outside of the regions. */
    public static ChangedInput onlyForeground(PhotoAreas areas) {
        return new ChangedInput(Challenge.ONLY_FOREGROUND, areas.own().outside(), areas.own(), null);
    }

    /** Without some regions. */
    public static ChangedInput without(Challenge challenge, Area regions, PhotoAreas areas) {
        return new ChangedInput(challenge, regions, regions.within(areas.content()), null);
    }

    /** Without an area of the regions' shape elsewhere. */
    public static ChangedInput control(PhotoAreas areas, Offset offset) {
        Area elsewhere = areas.own().moved(offset.right(), offset.down());
        return new ChangedInput(Challenge.CONTROL, elsewhere, elsewhere.within(areas.content()), offset);
    }

    @Override
    public float[] of(float[] x, Filler filler) {
        return filler.fill(x, filled, kept);
    }

    @Override
    public String digest() {
        return challenge + " " + filled.digest() + " " + kept.digest();
    }

    @Override
    public @Nullable String with() {
        return null;
    }
}

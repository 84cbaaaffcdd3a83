package org.scorecam.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/** A part of the photo: one of three times three, or its four corners together. */
public enum FramePlace {
    TOP_LEFT("in the top left"),
    TOP("at the top"),
    TOP_RIGHT("in the top right"),
    LEFT("at the left"),
    CENTRE("in the centre"),
    RIGHT("at the right"),
    BOTTOM_LEFT("in the bottom left"),
    BOTTOM("at the bottom"),
    BOTTOM_RIGHT("in the bottom right"),
    CORNERS("in the corners");

    private static final int SIDE = 3;

    private final String phrase;

    FramePlace(String phrase) {
        this.phrase = phrase;
    }

    /** In a sentence. */
    public String phrase() {
        return phrase;
    }

    /** Where the middle of a box lies. */
    public static FramePlace of(Box box, Size photo) {
        int column = third((box.xMin() + box.xMax()) / 2 / photo.width());
        int row = third((box.yMin() + box.yMax()) / 2 / photo.height());
        return values()[row * SIDE + column];
    }

    private static int third(double share) {
        return Math.max(0, Math.min(SIDE - 1, (int) (share * SIDE)));
    }

    private boolean isCorner() {
        return this == TOP_LEFT || this == TOP_RIGHT || this == BOTTOM_LEFT || this == BOTTOM_RIGHT;
    }

    /** Where more than half of some are: one part, else the corners together; empty where no such part is. */
    public static Optional<FramePlace> most(List<FramePlace> some) {
        return Stream.of(values())
                .filter(place -> 2 * count(place, some) > some.size())
                .findFirst();
    }

    /** Whether a part lies in this one. */
    public boolean has(@Nullable FramePlace part) {
        return part == this || (this == CORNERS && part != null && part.isCorner());
    }

    private static long count(FramePlace place, List<FramePlace> some) {
        return some.stream().filter(place::has).count();
    }
}

package org.scorecam.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one explanation.
 *
 * @param photo null where there is none to show
 * @param heat the same with heat; null for an ERROR
 * @param input the model's input with heat; null for an ERROR
 * @param compared what the approved map looks like; null where there is none
 * @param thumbnail small, with heat if there is any; null where there is no photo
 * @param masks of the heaviest channels, in their order; files from the report's folder
 * @param state what became of the photo
 */
public record Figures(
        @Nullable Figure photo,
        @Nullable Figure heat,
        @Nullable Figure input,
        @Nullable Compared compared,
        @Nullable Figure thumbnail,
        List<String> masks,
        State state) {
    /**
     * The photo with the approved map.
     *
     * @param then the photo with the approved heat
     * @param difference the photo in grey, with what has changed
     * @param thumbnail {@code then}, small
     */
    public record Compared(Figure then, Figure difference, Figure thumbnail) {}

    /** What became of a photo since it was explained. */
    public enum State {
        SHOWN,
        /** The file holds another photo now: the map does not belong to it. */
        CHANGED,
        UNREADABLE
    }

    /** Without the photo. */
    public static Figures without(State state, List<String> masks) {
        return new Figures(null, null, null, null, null, masks, state);
    }
}

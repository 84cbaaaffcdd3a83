package org.scorecam.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one explanation.
 *
 * @param photo null where there is none to show
 * @param heat the same with heat; null for an ERROR
 * @param input the model's input with heat; null for an ERROR
 * @param thumbnail small, with heat if there is any; null where there is no photo
 * @param masks of the heaviest channels, in their order; files from the report's folder
 * @param state what became of the photo
 */
public record Figures(
        @Nullable Figure photo,
        @Nullable Figure heat,
        @Nullable Figure input,
        @Nullable Figure thumbnail,
        List<String> masks,
        State state) {
    /** What became of a photo since it was explained. */
    public enum State {
        SHOWN,
        /** The file holds another photo now: the map does not belong to it. */
        CHANGED,
        UNREADABLE
    }

    /** Without the photo. */
    public static Figures without(State state, List<String> masks) {
        return new Figures(null, null, null, null, masks, state);
    }
}

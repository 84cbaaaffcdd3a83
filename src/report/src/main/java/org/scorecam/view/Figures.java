package org.scorecam.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/**
 * The pictures of one explanation. Maps are small and grey, and lie over the photo where the page says: there they are
 * stretched and coloured.
 *
 * @param photo null where there is none to show
 * @param input what the model saw of it, without heat; null where there is no photo, or none of it was seen
 * @param heat the map; null for an ERROR
 * @param compared what the approved map looks like; null where there is none
 * @param thumbnail small, with heat if there is any; null where there is no photo
 * @param challenges the photo as the model got it for each of its challenges, by their places; those that can be shown
 * @param methods the map of each method that is compared, by its name: grey, over the whole input
 * @param patch the hottest part beside the class's regions; null where no explanations have that in common
 * @param masks of the heaviest channels, in their order
 * @param state what became of the photo
 */
public record Figures(
        @Nullable Figure photo,
        @Nullable Input input,
        @Nullable Heat heat,
        @Nullable Compared compared,
        @Nullable Figure thumbnail,
        Map<Integer, Part> challenges,
        Map<String, Part> methods,
        @Nullable Figure patch,
        List<Part> masks,
        State state) {
    /**
     * The model's input.
     *
     * @param file its pixels before scaling, padding included
     * @param width in pixels
     * @param height in pixels
     * @param place where it lies on the photo, in the photo's pixels; beyond its edges where it was padded
     */
    public record Input(String file, int width, int height, Rect place) {
        /** The input that lies at {@code place} of the photo. */
        public static Input of(String file, int width, int height, Box place) {
            return new Input(file, width, height, Rect.of(place));
        }

        /** Whether it has so few pixels that each is worth seeing. */
        public boolean tiny() {
            return Math.max(width, height) < Figure.TINY;
        }
    }

    /**
     * A picture that is a part of a file.
     *
     * @param file from the report's folder
     * @param sheet the file's size, in pixels
     * @param left where the part begins, in pixels
     * @param top likewise
     * @param size of the part
     */
    public record Part(String file, Size sheet, int left, int top, Size size) {
        /** As SVG's {@code viewBox}. */
        public String viewBox() {
            return left + " " + top + " " + size.width() + " " + size.height();
        }
    }

    /**
     * A map.
     *
     * @param map grey, over the whole input
     * @param overlay the photo with the heat in one picture, in the article's colours; null where nobody is asked to look at it
     */
    public record Heat(Part map, @Nullable String overlay) {}

    /**
     * The approved map.
     *
     * @param map grey, over the whole input
     * @param difference what has changed since, likewise: middle grey for nothing
     * @param thumbnail the photo with the approved heat, small; null where it is not to be approved anew
     */
    public record Compared(
            Part map, Part difference, @Nullable Figure thumbnail) {}

    /** What became of a photo since it was explained. */
    public enum State {
        SHOWN,
        /** The file holds another photo now: the map does not belong to it. */
        CHANGED,
        UNREADABLE
    }

    /** Of an explanation of which nothing is drawn. */
    static final Figures NONE = without(State.SHOWN, List.of());

    /** Without the photo. */
    public static Figures without(State state, List<Part> masks) {
        return new Figures(null, null, null, null, null, Map.of(), Map.of(), null, masks, state);
    }
}

package org.scorecam.region;

import java.util.function.Consumer;
import org.scorecam.image.Size;

/**
 * An object's outline or mask as an annotation has it, which may be read before the photo is. Its {@code toString} tells it
 * from others, on every version of Java.
 */
public sealed interface Segmentation permits PixelPatch, Polygons, RunLengths {
    /**
     * The pixels that it covers, at least one.
     *
     * @param photo the photo's size
     * @param where the photo and the annotation's entry, as messages are to begin
     * @param notes takes what a person should know of how the mask came about
     * @throws org.scorecam.outcome.ExplanationException if it does not fit the photo
     */
    PixelMask on(Size photo, String where, Consumer<String> notes);
}

package org.scorecam.image;

import java.util.List;

/**
 * What a photo's file says before its pixels are decoded.
 *
 * @param size as it will be shown
 * @param orientation the EXIF orientation to apply, 1 where there is nothing to turn or it is ignored
 * @param notes what a person should know of it (an invalid EXIF value, say)
 */
public record PhotoHeader(Size size, int orientation, List<String> notes) {
    public PhotoHeader {
        notes = List.copyOf(notes);
    }
}

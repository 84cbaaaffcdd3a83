package org.scorecam.image;

import java.util.List;

/**
 * A decoded photo, upright or as stored as {@link #orientation()} says.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb row by row, red, green, blue of a pixel beside each other
 * @param orientation the EXIF orientation that was applied, 1 where there was nothing to turn or it was ignored
 * @param damages what is wrong with pixels that could be decoded nonetheless
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are handed on, never compared
public record Photo(int width, int height, byte[] rgb, int orientation, List<String> damages) {
    public Photo {
        damages = List.copyOf(damages);
    }
}

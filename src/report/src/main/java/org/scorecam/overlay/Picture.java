package org.scorecam.overlay;

import org.scorecam.image.Photo;

/**
 * Pixels in memory.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb row by row, red, green, blue of a pixel beside each other
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are handed on, never compared
public record Picture(int width, int height, byte[] rgb) {
    public Picture {
        if (width < 1 || height < 1 || rgb.length != 3 * width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " x " + height + " pixels cannot have " + rgb.length + " bytes");
        }
    }

    public static Picture of(Photo photo) {
        return new Picture(photo.width(), photo.height(), photo.rgb());
    }

    /** A part of it: whole pixels, inside it. */
    public Picture cut(Cut cut) {
        byte[] part = new byte[3 * cut.width() * cut.height()];
        int row = 3 * cut.width();
        for (int y = 0; y < cut.height(); y++) {
            System.arraycopy(rgb, 3 * ((cut.top() + y) * width + cut.left()), part, y * row, row);
        }
        return new Picture(cut.width(), cut.height(), part);
    }

    /** One channel (0 red, 1 green, 2 blue) of one pixel, 0..255. */
    public int at(int y, int x, int channel) {
        return rgb[3 * (y * width + x) + channel] & 0xff;
    }

    /** Rec. 601 luma of one pixel, 0..255. */
    double luma(int y, int x) {
        return 0.299 * at(y, x, 0) + 0.587 * at(y, x, 1) + 0.114 * at(y, x, 2);
    }
}

package org.scorecam.overlay;

import org.scorecam.image.Box;
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

    /**
     * A part of it with a quarter around it.
     *
     * @param box of the part, in pixels of what this is a scaled picture of
     * @param scale pixels of this for one of those
     * @param least pixels a side, as far as there are so many
     */
    public Picture cut(Box box, double scale, int least) {
        double side = Math.max(box.width(), box.height()) * scale / 2;
        int left = edge(box.xMin() * scale - side / 2, width, least, box.width() * scale + side);
        int top = edge(box.yMin() * scale - side / 2, height, least, box.height() * scale + side);
        int w = length(box.width() * scale + side, least, width);
        int h = length(box.height() * scale + side, least, height);
        byte[] cut = new byte[3 * w * h];
        for (int y = 0; y < h; y++) {
            System.arraycopy(rgb, 3 * ((top + y) * width + left), cut, 3 * y * w, 3 * w);
        }
        return new Picture(w, h, cut);
    }

    private static int length(double wanted, int least, int most) {
        return Math.min(most, Math.max(least, (int) Math.ceil(wanted)));
    }

    /** Where what is cut begins: around the middle of what is wanted, inside the picture. */
    private static int edge(double from, int whole, int least, double wanted) {
        int length = length(wanted, least, whole);
        return Math.max(0, Math.min(whole - length, (int) Math.round(from + (wanted - length) / 2)));
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

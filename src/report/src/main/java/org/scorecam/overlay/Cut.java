package org.scorecam.overlay;

import org.scorecam.image.Box;
import org.scorecam.image.Size;

/**
 * A part of a picture, in its pixels.
 *
 * @param left of its first pixel
 * @param top of its first pixel
 * @param width in pixels
 * @param height in pixels
 */
public record Cut(int left, int top, int width, int height) {
    /**
     * A box with a quarter of its longer side around it, as far as the picture goes.
     *
     * @param least pixels a side, as far as there are so many
     */
    public static Cut around(Box box, Size picture, int least) {
        double side = Math.max(box.width(), box.height()) / 2;
        int width = length(box.width() + side, least, picture.width());
        int height = length(box.height() + side, least, picture.height());
        return new Cut(
                edge((box.xMin() + box.xMax()) / 2, width, picture.width()),
                edge((box.yMin() + box.yMax()) / 2, height, picture.height()),
                width,
                height);
    }

    private static int length(double wanted, int least, int most) {
        return Math.min(most, Math.max(least, (int) Math.ceil(wanted)));
    }

    /** Where what is cut begins: around the middle, inside the picture. */
    private static int edge(double middle, int length, int whole) {
        return Math.max(0, Math.min(whole - length, (int) Math.round(middle - length / 2.0)));
    }

    /** Its width and height. */
    public Size size() {
        return new Size(width, height);
    }
}

package org.scorecam.overlay;

import java.util.List;
import org.scorecam.image.Size;

/**
 * Pictures of one size in one, one below the other, each with its edge around it once more. Each begins a block of JPEG of its own: no
 * colour of one runs into another.
 *
 * @param each the size of each
 * @param count how many, at least one
 */
public record PictureSheet(Size each, int count) {
    /** Pixels around each. */
    private static final int EDGE = 8;

    /** Pixels of a side of what JPEG keeps the colours of as one. */
    private static final int BLOCK = 16;

    /** The size of the sheet. */
    public Size size() {
        return new Size(each.width() + 2 * EDGE, count * cell());
    }

    private int cell() {
        return (each.height() + 2 * EDGE + BLOCK - 1) / BLOCK * BLOCK;
    }

    /** Where the first pixel of each is. */
    public int left() {
        return EDGE;
    }

    /** Where the first pixel of the one at {@code index} is. */
    public int top(int index) {
        return index * cell() + EDGE;
    }

    /** All of them. */
    public Picture laid(List<byte[]> pictures) {
        Size size = size();
        byte[] rgb = new byte[3 * size.width() * size.height()];
        for (int y = 0; y < size.height(); y++) {
            byte[] of = pictures.get(y / cell());
            int row = within(y % cell() - EDGE, each.height()) * each.width();
            for (int x = 0; x < size.width(); x++) {
                System.arraycopy(of, 3 * (row + within(x - EDGE, each.width())), rgb, 3 * (y * size.width() + x), 3);
            }
        }
        return new Picture(size.width(), size.height(), rgb);
    }

    private static int within(int place, int length) {
        return Math.max(0, Math.min(length - 1, place));
    }
}

package org.scorecam.overlay;

import java.util.List;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Size;

/**
 * Masks of one size in one picture, one below the other. Each has its edge around it once more: what stretches a part of a picture
 * smoothly mixes in what lies beside it.
 *
 * @param mask the size of a mask
 * @param count how many, at least one
 */
public record MaskSheet(Size mask, int count) {
    /** Pixels around each mask. */
    private static final int EDGE = 2;

    /** The sheet of these masks, none of which is larger than the first. */
    public static MaskSheet of(List<Heatmap> masks) {
        Heatmap first = masks.get(0);
        return new MaskSheet(new Size(first.width(), first.height()), masks.size());
    }

    /** The size of the sheet. */
    public Size size() {
        return new Size(mask.width() + 2 * EDGE, count * (mask.height() + 2 * EDGE));
    }

    /** Where a mask's first pixel is. */
    public int left() {
        return EDGE;
    }

    /** Where the first pixel of the mask at {@code index} is. */
    public int top(int index) {
        return index * (mask.height() + 2 * EDGE) + EDGE;
    }

    /** All of them, as a map that {@link PictureFile#png(Heatmap)} takes. */
    public Heatmap laid(List<Heatmap> masks) {
        Size size = size();
        float[] values = new float[size.width() * size.height()];
        for (int y = 0; y < size.height(); y++) {
            int each = y / (mask.height() + 2 * EDGE);
            int row = within(y - top(each), mask.height());
            for (int x = 0; x < size.width(); x++) {
                values[y * size.width() + x] = masks.get(each).at(row, within(x - EDGE, mask.width()));
            }
        }
        return new Heatmap(size.height(), size.width(), values);
    }

    private static int within(int place, int length) {
        return Math.max(0, Math.min(length - 1, place));
    }
}

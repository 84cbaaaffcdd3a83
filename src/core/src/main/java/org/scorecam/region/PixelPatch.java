package org.scorecam.region;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import org.scorecam.image.Box;
import org.scorecam.image.Boxes;
import org.scorecam.image.FittedBox;
import org.scorecam.image.Size;
import org.scorecam.outcome.ExplanationException;

/** A mask of a part of the photo, pixel by pixel. */
public final class PixelPatch implements Segmentation {
    private final int left;
    private final int top;
    private final Size size;
    private final BitSet rows;

    /**
     * Some pixels of a rectangle.
     *
     * @param left the rectangle's first column on the photo
     * @param top its first row
     * @param size of the rectangle
     * @param rows its pixels, row by row: pixel (x, y) at {@code y width + x}
     */
    public PixelPatch(int left, int top, Size size, BitSet rows) {
        this.left = left;
        this.top = top;
        this.size = size;
        this.rows = (BitSet) rows.clone();
    }

    @Override
    public PixelMask on(Size photo, String where, Consumer<String> notes) {
        Box around = new Box(left, top, (double) left + size.width(), (double) top + size.height());
        FittedBox fitted = Boxes.fit(around, photo, where + ", its mask");
        if (fitted.note() != null) {
            notes.accept(fitted.note());
        }
        BitSet columns = new BitSet();
        for (int i = rows.nextSetBit(0); i >= 0; i = rows.nextSetBit(i + 1)) {
            int x = left + i % size.width();
            int y = top + i / size.width();
            if (x >= 0 && x < photo.width() && y >= 0 && y < photo.height()) {
                columns.set(x * photo.height() + y);
            }
        }
        if (columns.isEmpty()) {
            throw new ExplanationException(where
                    + ": its mask has no pixel, so no heat can lie in it: mend the annotation, or take the object out");
        }
        return new PixelMask(photo, columns);
    }

    @Override
    public String toString() {
        return "patch " + left + "," + top + " " + size + " " + Arrays.toString(rows.toLongArray());
    }
}

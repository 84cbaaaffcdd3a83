package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.BitSet;
import org.scorecam.image.Box;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.image.Photo;
import org.scorecam.image.PhotoReader;
import org.scorecam.image.Size;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;
import org.scorecam.region.PixelPatch;

/**
 * A picture as large as its photo that is not black where the object is.
 *
 * @param size of the picture
 * @param rows the pixels that are not black, row by row: pixel (x, y) at {@code y width + x}
 */
record MaskFile(Size size, BitSet rows) {
    /** @throws SetupException if it cannot be read, or is black */
    static MaskFile read(Path file) {
        Photo picture = picture(file);
        BitSet rows = new BitSet();
        for (int i = 0; i < picture.width() * picture.height(); i++) {
            rows.set(i, (picture.rgb()[3 * i] | picture.rgb()[3 * i + 1] | picture.rgb()[3 * i + 2]) != 0);
        }
        if (rows.isEmpty()) {
            throw new SetupException("the mask " + file
                    + " is black, so no heat can lie in it: draw the object in white, or take mask and photo away");
        }
        return new MaskFile(new Size(picture.width(), picture.height()), rows);
    }

    private static Photo picture(Path file) {
        try {
            return PhotoReader.read(file, Orientation.IGNORE, null);
        } catch (ExplanationException unreadable) {
            throw new SetupException("the mask " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Where the object is.
     *
     * @param pixels whether its pixels count, or the box around them alone
     */
    Place place(boolean pixels) {
        return Place.of(box()).with(pixels ? new PixelPatch(0, 0, size, rows) : null);
    }

    private Box box() {
        int width = size.width();
        int left = width;
        int right = 0;
        for (int i = rows.nextSetBit(0); i >= 0; i = rows.nextSetBit(i + 1)) {
            left = Math.min(left, i % width);
            right = Math.max(right, i % width + 1);
        }
        return new Box(
                left, Math.floorDiv(rows.nextSetBit(0), width), right, Math.floorDiv(rows.length() - 1, width) + 1.0);
    }
}

package org.scorecam.region;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.scorecam.image.Box;
import org.scorecam.image.Boxes;
import org.scorecam.image.FittedBox;
import org.scorecam.image.Size;
import org.scorecam.outcome.ExplanationException;

/**
 * An object's outline: one or more closed polygons, the object is all that lies in any of them.
 *
 * <p>Which pixels that is, is defined by pycocotools ({@code rleFrPoly}; {@code rleMerge} for several), bit by bit: corners
 * are rounded to fifths of a pixel, each edge is walked in fifths along its longer axis, and where the walk passes the
 * middle of a column of pixels, it divides that column at the pixel whose middle is not above it. In each column every
 * other part, from the second on, is inside. So what overlaps itself is cut out, and a sliver that passes no pixel's
 * middle is nothing.
 */
public final class Polygons implements Segmentation {
    private static final int FIFTHS = 5;

    /** In pixels: further away lies no corner of an object on any photo. */
    private static final double FAR = 1e6;

    private final List<double[]> rings;

    /** @param rings corners in the photo's pixels, {@code x1, y1, x2, y2, …}; at least one ring of at least three corners */
    public Polygons(List<double[]> rings) {
        this.rings = List.copyOf(rings);
        if (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.length < 6 || ring.length % 2 > 0)) {
            throw new IllegalArgumentException("a polygon must have three corners or more");
        }
    }

    /** The box around all corners; NaN where one is. */
    public Box hull() {
        double[] across = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] down = across.clone();
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                widen(across, ring[i]);
                widen(down, ring[i + 1]);
            }
        }
        return new Box(across[0], down[0], across[1], down[1]);
    }

    private static void widen(double[] range, double value) {
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
    }

    @Override
    public PixelMask on(Size photo, String where, Consumer<String> notes) {
        Box hull = hull();
        FittedBox fitted = Boxes.fit(hull, photo, where + ", its mask");
        if (Math.max(Math.max(-hull.xMin(), hull.xMax()), Math.max(-hull.yMin(), hull.yMax())) > FAR) {
            throw new ExplanationException(where + ": its mask reaches to " + Boxes.text(hull)
                    + ", further than any photo does: mend the annotation");
        }
        if (fitted.note() != null) {
            notes.accept(fitted.note());
        }
        PixelMask mask = inside(photo);
        if (mask.pixels() == 0) {
            throw new ExplanationException(where
                    + ": its mask covers the middle of no pixel of the photo, so no heat can lie in it: mend the annotation,"
                    + " or take the object out");
        }
        return mask;
    }

    /** The pixels in any of the rings, if there are some. */
    PixelMask inside(Size photo) {
        BitSet covered = new BitSet();
        rings.forEach(ring -> covered.or(inside(ring, photo)));
        return new PixelMask(photo, covered);
    }

    /** The pixels of one ring, column by column. */
    private static BitSet inside(double[] ring, Size photo) {
        BitSet cuts = new BitSet();
        for (int i = 0; i < ring.length; i += 2) {
            int next = (i + 2) % ring.length;
            walk(fifths(ring[i]), fifths(ring[i + 1]), fifths(ring[next]), fifths(ring[next + 1]), photo, cuts);
        }
        return between(cuts, photo.width() * photo.height());
    }

    /** All from the first of these to the second, from the third to the fourth, and so on, or to the end. */
    private static BitSet between(BitSet cuts, int end) {
        BitSet in = new BitSet(end);
        for (int from = cuts.nextSetBit(0); from >= 0 && from < end; ) {
            int to = cuts.nextSetBit(from + 1);
            in.set(from, to < 0 ? end : Math.min(to, end));
            from = to < 0 ? -1 : cuts.nextSetBit(to + 1);
        }
        return in;
    }

    private static int fifths(double pixels) {
        return (int) (FIFTHS * pixels + 0.5);
    }

    /** Walks an edge, in fifths of pixels, and flips a cut where it passes from one half of a column to the other. */
    private static void walk(int fromX, int fromY, int toX, int toY, Size photo, BitSet cuts) {
        int across = Math.abs(toX - fromX);
        int down = Math.abs(toY - fromY);
        boolean isFlat = across >= down;
        boolean isBackwards = isFlat ? fromX > toX : fromY > toY;
        int startX = isBackwards ? toX : fromX;
        int startY = isBackwards ? toY : fromY;
        double slope = isFlat
                ? (double) (isBackwards ? fromY - toY : toY - fromY) / across
                : (double) (isBackwards ? fromX - toX : toX - fromX) / down;
        int beforeX = 0;
        int beforeY = 0;
        for (int step = 0; step <= Math.max(across, down); step++) {
            int x = isFlat ? startX + step : (int) (startX + slope * step + 0.5);
            int y = isFlat ? (int) (startY + slope * step + 0.5) : startY + step;
            if (step > 0 && x != beforeX) {
                cut(Math.min(x, beforeX), Math.min(y, beforeY), photo, cuts);
            }
            beforeX = x;
            beforeY = y;
        }
    }

    /** The middle of column {@code c} lies between the fifths {@code 5 c + 2} and {@code 5 c + 3}; rows likewise. */
    private static void cut(int x, int y, Size photo, BitSet cuts) {
        int column = Math.floorDiv(x, FIFTHS);
        if (Math.floorMod(x, FIFTHS) == 2 && column >= 0 && column < photo.width()) {
            int row = Math.max(0, Math.min(photo.height(), Math.floorDiv(y + 2, FIFTHS)));
            cuts.flip(column * photo.height() + row);
        }
    }
}

package org.scorecam.region;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    /** The same outline with corners that were shares of a photo's width and height, in its pixels. */
    public Polygons scaled(Size photo) {
        return new Polygons(rings.stream().map(ring -> scaled(ring, photo)).toList());
    }

    /** Corners that were shares of a photo's width and height, in its pixels. */
    public static double[] scaled(double[] ring, Size photo) {
        double[] pixels = ring.clone();
        for (int i = 0; i < pixels.length; i += 2) {
            pixels[i] *= photo.width();
            pixels[i + 1] *= photo.height();
        }
        return pixels;
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

    /**
     * Walks an edge, in fifths of pixels, and flips a cut where it passes from one half of a column to the other: of the steps along its
     * longer axis, one by one, only those that do so on the photo are visited, as there may be millions beside it.
     */
    private static void walk(int fromX, int fromY, int toX, int toY, Size photo, BitSet cuts) {
        boolean isFlat = Math.abs(toX - fromX) >= Math.abs(toY - fromY);
        boolean isBackwards = isFlat ? fromX > toX : fromY > toY;
        Edge edge = isBackwards ? new Edge(toX, toY, fromX, fromY, isFlat) : new Edge(fromX, fromY, toX, toY, isFlat);
        int first = Math.max(0, Math.floorDiv(Math.min(fromX, toX) - 3, FIFTHS));
        int last = Math.min(photo.width() - 1, Math.floorDiv(Math.max(fromX, toX), FIFTHS));
        for (int column = first; column <= last; column++) {
            int step = edge.passes(FIFTHS * column + 2); // the middle lies between these two fifths; of rows likewise
            if (step > 0) {
                int row = Math.floorDiv(Math.min(edge.y(step), edge.y(step - 1)) + 2, FIFTHS);
                cuts.flip(column * photo.height() + Math.max(0, Math.min(photo.height(), row)));
            }
        }
    }

    /** In hexadecimal digits, which all versions of Java write alike. */
    @Override
    public String toString() {
        return rings.stream()
                .map(ring -> Arrays.stream(ring).mapToObj(Double::toHexString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", ", "polygons ", ""));
    }

    /** One edge, from its start along its longer axis. */
    private record Edge(int fromX, int fromY, int toX, int toY, boolean isFlat) {
        private int steps() {
            return isFlat ? toX - fromX : toY - fromY;
        }

        private double slope() {
            return (double) (isFlat ? toY - fromY : toX - fromX) / steps();
        }

        int x(int step) {
            return isFlat ? fromX + step : (int) (fromX + slope() * step + 0.5);
        }

        int y(int step) {
            return isFlat ? (int) (fromY + slope() * step + 0.5) : fromY + step;
        }

        /** The step that passes between {@code x} and the next fifth, either way; 0 where none does. */
        int passes(int x) {
            boolean isBefore = x(0) <= x;
            int from = 0;
            int to = steps();
            if (to == 0 || isBefore == (x(to) <= x)) {
                return 0;
            }
            while (to - from > 1) { // a step moves x by one at most, and never back
                int middle = (from + to) >>> 1;
                if (isBefore == (x(middle) <= x)) {
                    from = middle;
                } else {
                    to = middle;
                }
            }
            return to;
        }
    }
}

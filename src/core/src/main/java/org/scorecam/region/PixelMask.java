package org.scorecam.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/** Which pixels of a photo belong to something. Pixel (x, y) is the square from (x, y) to (x + 1, y + 1). */
public final class PixelMask {
    private final Size size;
    private final BitSet columns;

    /** @param columns the pixels, column by column: pixel (x, y) at {@code x height + y}; kept, not copied */
    PixelMask(Size size, BitSet columns) {
        this.size = size;
        this.columns = columns;
    }

    /** A mask with no pixel in it. */
    public static PixelMask none(Size size) {
        return new PixelMask(size, new BitSet());
    }

    /** The photo's. */
    public Size size() {
        return size;
    }

    /** How many pixels are in it. */
    public int pixels() {
        return columns.cardinality();
    }

    /** Whether a pixel is in it; none outside the photo is. */
    public boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < size.width() && y < size.height() && columns.get(x * size.height() + y);
    }

    /** The pixels that are in this or in another mask of the same size. */
    public PixelMask union(PixelMask other) {
        if (!size.equals(other.size)) {
            throw new IllegalArgumentException("a mask of " + size + " and one of " + other.size + " have no union");
        }
        BitSet both = (BitSet) columns.clone();
        both.or(other.columns);
        return new PixelMask(size, both);
    }

    /** The pixels as rectangles that do not overlap: the runs of each row, of which equal ones below each other are one. */
    public List<Box> boxes() {
        List<Box> done = new ArrayList<>();
        List<Box> open = List.of();
        for (int y = 0; y < size.height(); y++) {
            List<Box> runs = runs(y);
            List<Box> grown = new ArrayList<>();
            int above = 0;
            for (Box run : runs) {
                while (above < open.size() && open.get(above).xMin() < run.xMin()) {
                    done.add(open.get(above++));
                }
                if (above < open.size()
                        && open.get(above).xMin() == run.xMin()
                        && open.get(above).xMax() == run.xMax()) {
                    grown.add(new Box(run.xMin(), open.get(above++).yMin(), run.xMax(), run.yMax()));
                } else {
                    grown.add(run);
                }
            }
            done.addAll(open.subList(above, open.size()));
            open = grown;
        }
        done.addAll(open);
        return done;
    }

    private List<Box> runs(int y) {
        List<Box> runs = new ArrayList<>();
        int from = -1;
        for (int x = 0; x <= size.width(); x++) {
            boolean in = at(x, y);
            if (in && from < 0) {
                from = x;
            } else if (!in && from >= 0) {
                runs.add(new Box(from, y, x, y + 1.0));
                from = -1;
            }
        }
        return runs;
    }

    /** The pixels, column by column; not to be changed. */
    BitSet columns() {
        return columns;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PixelMask that && size.equals(that.size) && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return 31 * size.hashCode() + columns.hashCode();
    }

    @Override
    public String toString() {
        return "PixelMask[" + pixels() + " of " + size + "]";
    }
}

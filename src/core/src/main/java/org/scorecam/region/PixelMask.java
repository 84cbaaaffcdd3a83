package org.scorecam.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/**
 * Which pixels of a photo belong to something. Pixel (x, y) is the square from (x, y) to (x + 1, y + 1). Kept as run lengths, as
 * a suite may have many photos, and photos many pixels.
 */
public final class PixelMask {
    private final Size size;
    private final int[] runs;

    /** @param columns the pixels, column by column: pixel (x, y) at {@code x height + y} */
    PixelMask(Size size, BitSet columns) {
        this.size = size;
        this.runs = runs(columns, size.width() * size.height());
    }

    private static int[] runs(BitSet columns, int all) {
        IntStream.Builder runs = IntStream.builder();
        boolean in = false;
        for (int from = 0; from < all; in = !in) {
            int next = in ? columns.nextClearBit(from) : columns.nextSetBit(from);
            int end = next < 0 ? all : Math.min(next, all);
            runs.add(end - from);
            from = end;
        }
        return runs.build().toArray();
    }

    /** The pixels, column by column. */
    private BitSet columns() {
        return columns(runs);
    }

    /** The pixels of runs that are out, in, out, …, column by column. */
    static BitSet columns(int[] runs) {
        BitSet in = new BitSet();
        int from = 0;
        for (int i = 0; i < runs.length; i++) {
            in.set(from, from + runs[i], i % 2 > 0);
            from += runs[i];
        }
        return in;
    }

    /** How many pixels are out, in, out, … column by column; a copy. */
    int[] runs() {
        return runs.clone();
    }

    /** The photo's. */
    public Size size() {
        return size;
    }

    /** How many pixels are in it. */
    public int pixels() {
        int in = 0;
        for (int i = 1; i < runs.length; i += 2) {
            in += runs[i];
        }
        return in;
    }

    /** The pixels that are in this or in another mask of the same size. */
    public PixelMask union(PixelMask other) {
        if (!size.equals(other.size)) {
            throw new IllegalArgumentException("a mask of " + size + " and one of " + other.size + " have no union");
        }
        BitSet both = columns();
        both.or(other.columns());
        return new PixelMask(size, both);
    }

    /** The pixels as rectangles that do not overlap: the runs of each row, of which equal ones below each other are one. */
    public List<Box> boxes() {
        List<Box> done = new ArrayList<>();
        List<Box> open = List.of();
        BitSet columns = columns();
        for (int y = 0; y < size.height(); y++) {
            List<Box> runs = row(columns, y);
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

    private List<Box> row(BitSet columns, int y) {
        List<Box> runs = new ArrayList<>();
        int from = -1;
        for (int x = 0; x <= size.width(); x++) {
            boolean in = x < size.width() && columns.get(x * size.height() + y);
            if (in && from < 0) {
                from = x;
            } else if (!in && from >= 0) {
                runs.add(new Box(from, y, x, y + 1.0));
                from = -1;
            }
        }
        return runs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PixelMask that && size.equals(that.size) && Arrays.equals(runs, that.runs);
    }

    @Override
    public int hashCode() {
        return 31 * size.hashCode() + Arrays.hashCode(runs);
    }

    @Override
    public String toString() {
        return "PixelMask[" + pixels() + " of " + size + "]";
    }
}

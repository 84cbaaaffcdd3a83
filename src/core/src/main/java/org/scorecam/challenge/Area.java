package org.scorecam.challenge;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.scorecam.file.Sha256;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/** Pixels of a model's input. */
public final class Area {
    private final Size input;
    private final BitSet pixels;

    private Area(Size input, BitSet pixels) {
        this.input = input;
        this.pixels = pixels;
    }

    /**
     * The pixels whose centres lie in one of the boxes.
     *
     * @param input the model's input
     * @param boxes in pixels of the input; what lies outside of it is left out
     */
    public static Area of(Size input, List<Box> boxes) {
        BitSet pixels = new BitSet(input.width() * input.height());
        for (Box box : boxes) {
            int left = first(box.xMin());
            int right = Math.min(first(box.xMax()), input.width());
            int bottom = Math.min(first(box.yMax()), input.height());
            for (int y = first(box.yMin()); y < bottom && left < right; y++) {
                pixels.set(y * input.width() + left, y * input.width() + right);
            }
        }
        return new Area(input, pixels);
    }

    /** The first pixel whose centre is at or behind an edge. */
    private static int first(double edge) {
        return (int) Math.max(0, Math.ceil(edge - 0.5));
    }

    /** The pixels of {@code whole} that are not of this area. */
    public Area within(Area whole) {
        BitSet rest = (BitSet) whole.pixels.clone();
        rest.andNot(pixels);
        return new Area(input, rest);
    }

    /** All pixels of the input that are not of this area. */
    public Area outside() {
        BitSet rest = (BitSet) pixels.clone();
        rest.flip(0, input.width() * input.height());
        return new Area(input, rest);
    }

    /** The same shape elsewhere; what leaves the input at a side is lost. */
    Area moved(int right, int down) {
        BitSet moved = new BitSet(input.width() * input.height());
        indices()
                .filter(i -> i % input.width() + right >= 0 && i % input.width() + right < input.width())
                .map(i -> i + right + down * input.width())
                .filter(i -> i >= 0 && i < input.width() * input.height())
                .forEach(moved::set);
        return new Area(input, moved);
    }

    boolean has(int x, int y) {
        return pixels.get(y * input.width() + x);
    }

    /** The indices of its pixels, row by row. */
    IntStream indices() {
        return pixels.stream();
    }

    /** How many pixels it has. */
    public int count() {
        return pixels.cardinality();
    }

    Size input() {
        return input;
    }

    /** What tells it from other areas, in lower-case hex. */
    String digest() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Integer.BYTES + (input.width() * input.height() + 7) / 8);
        bytes.putInt(input.width()).putInt(input.height()).put(pixels.toByteArray());
        return Sha256.of(bytes.array());
    }
}

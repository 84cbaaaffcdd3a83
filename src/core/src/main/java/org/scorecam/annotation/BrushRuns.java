package org.scorecam.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import org.scorecam.image.Size;

/**
 * Label Studio's run lengths of a brush, as its converter reads them ({@code label_studio_converter/brush.py, decode_rle}; the packing is
 * thi.ng's {@code rle-pack}): bytes that hold, bit by bit, how many values there are (32 bits), how many bits a value has, less one (5),
 * and how many bits each of four lengths has, less one (4 each); then, until all values are there, whether a run follows (1), which of the
 * lengths it uses (2), its length less one, and its value, or else as many values. The values are the photo's pixels row by row, red,
 * green, blue and alpha; where alpha is not 0 is the object.
 */
final class BrushRuns {
    private static final int VALUES = 4;
    private static final int LENGTHS = 4;

    private final byte[] bytes;
    private final Size size;
    private final BitSet columns = new BitSet();
    private long at;

    private BrushRuns(byte[] bytes, Size size) {
        this.bytes = bytes;
        this.size = size;
    }

    /**
     * The object's pixels, column by column.
     *
     * @throws IllegalArgumentException if they are none of a photo of this size: a predicate without its subject, the run lengths
     */
    static BitSet columns(JsonNode list, Size size) {
        byte[] bytes = new byte[list.size()];
        for (int i = 0; i < bytes.length; i++) {
            JsonNode value = list.get(i);
            if (!value.canConvertToInt() || value.asInt() < 0 || value.asInt() > 255) {
                throw new IllegalArgumentException("have the entry " + value + ", but each must be a byte, 0 to 255");
            }
            bytes[i] = (byte) value.asInt();
        }
        BrushRuns runs = new BrushRuns(bytes, size);
        runs.read();
        return runs.columns;
    }

    private void read() {
        long values = bits(32);
        long expected = (long) VALUES * size.width() * size.height();
        if (values != expected) {
            throw new IllegalArgumentException(
                    "are of " + values + " values, but " + size + " pixels have " + expected + ", four each");
        }
        int valueBits = (int) bits(5) + 1;
        int[] lengthBits = new int[LENGTHS];
        for (int i = 0; i < LENGTHS; i++) {
            lengthBits[i] = (int) bits(4) + 1;
        }
        for (long value = 0; value < values; ) {
            boolean isRun = bits(1) == 1;
            long end = value + 1 + bits(lengthBits[(int) bits(2)]);
            if (end > values) {
                throw new IllegalArgumentException("go on after their " + values + " values");
            }
            if (isRun) {
                fill(value, end, bits(valueBits));
            } else {
                for (long single = value; single < end; single++) {
                    fill(single, single + 1, bits(valueBits));
                }
            }
            value = end;
        }
    }

    /** The pixels whose alpha, their last value, is among these. */
    private void fill(long from, long end, long value) {
        if (value == 0) {
            return;
        }
        for (long pixel = from / VALUES; pixel < end / VALUES; pixel++) {
            int x = (int) (pixel % size.width());
            int y = (int) (pixel / size.width());
            columns.set(x * size.height() + y);
        }
    }

    private long bits(int count) {
        long value = 0;
        for (int i = 0; i < count; i++, at++) {
            int index = (int) (at / Byte.SIZE);
            if (index >= bytes.length) {
                throw new IllegalArgumentException("break off after " + bytes.length + " bytes");
            }
            value = value << 1 | (bytes[index] >> (Byte.SIZE - 1 - at % Byte.SIZE) & 1);
        }
        return value;
    }
}

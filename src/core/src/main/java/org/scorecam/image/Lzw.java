package org.scorecam.image;

import java.io.IOException;
import java.util.Arrays;

/**
 * How many values an LZW stream holds, to know whether it is whole before a decoder fills up what is missing (GIF89a, appendix F; TIFF
 * 6.0, section 13).
 */
final class Lzw {
    private static final int CODES = 4096;
    private static final int LONGEST = 12;

    private final int bits;
    private final boolean tiff;

    private Lzw(int bits, boolean tiff) {
        this.bits = bits;
        this.tiff = tiff;
    }

    /** @param bits the stream's first byte: of a value */
    static Lzw gif(int bits) {
        return new Lzw(bits, false);
    }

    /** Codes from their highest bit on, each length of them left one code earlier. */
    static Lzw tiff() {
        return new Lzw(8, true);
    }

    /**
     * How many values there are, counted until {@code wanted} are.
     *
     * @throws IOException if a code stands for nothing
     */
    long count(byte[] stream, int from, int to, long wanted) throws IOException {
        int clear = 1 << bits;
        int[] lengths = new int[CODES];
        Arrays.fill(lengths, 0, clear, 1);
        long end = 8L * to;
        long at = 8L * from;
        int next = clear + 2;
        int width = bits + 1;
        int previous = -1;
        long count = 0;
        while (count < wanted && at + width <= end) {
            int code = code(stream, at, width);
            at += width;
            if (code == clear) {
                next = clear + 2;
                width = bits + 1;
                previous = -1;
                continue;
            }
            if (code == clear + 1) {
                return count;
            }
            if (code > next || (previous < 0 && code > clear)) {
                throw new IOException("its LZW data have a code " + code + " that stands for nothing");
            }
            int longer = previous < 0 ? 0 : lengths[previous] + 1;
            count += code < next ? lengths[code] : longer;
            if (previous >= 0 && next < CODES) {
                lengths[next++] = longer;
                if (next + (tiff ? 1 : 0) == (1 << width) && width < LONGEST) {
                    width++;
                }
            }
            previous = code;
        }
        return count;
    }

    private int code(byte[] stream, long at, int width) {
        int code = 0;
        for (int i = 0; i < width; i++) {
            long bit = at + i;
            int shift = (int) (tiff ? 7 - (bit & 7) : bit & 7);
            int value = (stream[(int) (bit >> 3)] >> shift) & 1;
            code |= value << (tiff ? width - 1 - i : i);
        }
        return code;
    }
}

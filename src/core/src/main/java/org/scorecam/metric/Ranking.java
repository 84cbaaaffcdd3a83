package org.scorecam.metric;

import org.scorecam.cam.Heatmap;

/**
 * A map's pixels from the hottest to the coldest; equal ones in reading order, row by row. Whoever does not want to depend
 * on that order treats equal ones ({@link #endOfTies}) as a whole.
 */
final class Ranking {
    /** The digits that pixels are sorted by, from the last: three of them hold the 31 bits of a float that is not negative. */
    private static final int DIGIT_BITS = 11;

    private static final int DIGITS = 3;

    private final float[] values;
    private final long[] pixels;

    private Ranking(float[] values, long[] pixels) {
        this.values = values;
        this.pixels = pixels;
    }

    /** @param map of finite values that are not negative */
    static Ranking of(Heatmap map) {
        float[] values = map.values();
        return new Ranking(values, sorted(values, new long[values.length], new long[values.length]));
    }

    /**
     * Of the values in a room, which is not used otherwise as long as the ranking is.
     *
     * @param room whose values are finite and not negative
     */
    static Ranking in(PixelRoom room) {
        return new Ranking(room.values, sorted(room.values, room.order, room.spare));
    }

    /** Sorts by one digit after the other, and leaves what is equal in its order; both arrays are room. In each entry the pixel stands behind its coldness. */
    private static long[] sorted(float[] values, long[] one, long[] other) {
        int[][] starts = starts(values);
        long[] from = one;
        long[] to = other;
        for (int i = 0; i < values.length; i++) {
            from[i] = (long) coldness(values[i]) << Integer.SIZE | i;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            int[] start = starts[digit];
            for (long entry : from) {
                to[start[digit((int) (entry >>> Integer.SIZE), digit)]++] = entry;
            }
            long[] sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    /** Where the pixels of each digit begin. */
    private static int[][] starts(float[] values) {
        int[][] starts = new int[DIGITS][1 << DIGIT_BITS];
        for (float value : values) {
            int coldness = coldness(value);
            for (int digit = 0; digit < DIGITS; digit++) {
                starts[digit][digit(coldness, digit)]++;
            }
        }
        for (int[] counts : starts) {
            int sum = 0;
            for (int i = 0; i < counts.length; i++) {
                int count = counts[i];
                counts[i] = sum;
                sum += count;
            }
        }
        return starts;
    }

    /** Bits of floats that are not negative are in the order of the floats; adding 0 makes -0 one of them. */
    private static int coldness(float value) {
        return Integer.MAX_VALUE - Float.floatToRawIntBits(value + 0f);
    }

    private static int digit(int coldness, int digit) {
        return coldness >>> (digit * DIGIT_BITS) & ((1 << DIGIT_BITS) - 1);
    }

    int size() {
        return pixels.length;
    }

    /** The index, row by row, of the pixel at a rank, counted from 0. */
    int pixel(int rank) {
        return (int) pixels[rank];
    }

    /** The value at a rank. */
    float value(int rank) {
        return values[pixel(rank)];
    }

    /** How many pixels are hotter than {@code value}. */
    int hotterThan(double value) {
        int low = 0;
        int high = pixels.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value(middle) > value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Behind the last rank that has the same value as {@code rank}. */
    int endOfTies(int rank) {
        return hotterThan(Math.nextDown(value(rank)));
    }
}

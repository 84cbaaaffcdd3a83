package org.scorecam.metric;

import java.util.Arrays;
import org.scorecam.cam.Heatmap;

/**
 * A map's pixels from the hottest to the coldest; equal ones in reading order, row by row. Whoever does not want to depend
 * on that order treats equal ones ({@link #endOfTies}) as a whole.
 */
final class Ranking {
    private final float[] values;
    private final int[] pixels;

    private Ranking(float[] values, int[] pixels) {
        this.values = values;
        this.pixels = pixels;
    }

    /** @param map of finite values that are not negative */
    static Ranking of(Heatmap map) {
        float[] values = map.values();
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            // bits of floats that are not negative are in the order of the floats; adding 0 makes -0 one of them
            keys[i] = ~((long) Float.floatToIntBits(values[i] + 0f)) << 32 | i;
        }
        Arrays.sort(keys);
        return new Ranking(
                values, Arrays.stream(keys).mapToInt(key -> (int) key).toArray());
    }

    int size() {
        return pixels.length;
    }

    /** The index, row by row, of the pixel at a rank, counted from 0. */
    int pixel(int rank) {
        return pixels[rank];
    }

    /** The value at a rank. */
    float value(int rank) {
        return values[pixels[rank]];
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

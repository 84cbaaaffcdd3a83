package org.scorecam.baseline;

import org.scorecam.cam.Heatmap;

/** Maps for tests, in steps of 1/255, made by the same formulas in the reference programs. */
public final class Maps {
    private Maps() {}

    /** {@code x = (1103515245 x + 12345) mod 2^31} from the seed on; each cell is {@code (x / 2^16) mod 256}. */
    public static Heatmap noise(int height, int width, long seed) {
        float[] values = new float[height * width];
        long x = seed;
        for (int i = 0; i < values.length; i++) {
            x = (x * 1103515245 + 12345) % (1L << 31);
            values[i] = (x >> 16) % 256 / 255f;
        }
        return new Heatmap(height, width, values);
    }

    /** {@code rint(255 exp(-((y - cy)^2 + (x - cx)^2) / (2 s^2)))}. */
    public static Heatmap bump(int height, int width, double cy, double cx, double s) {
        float[] values = new float[height * width];
        for (int i = 0; i < values.length; i++) {
            int row = i / width;
            double dy = row - cy;
            double dx = i % width - cx;
            values[i] = (float) Math.rint(255 * Math.exp(-(dy * dy + dx * dx) / (2 * s * s))) / 255f;
        }
        return new Heatmap(height, width, values);
    }

    public static Heatmap constant(int height, int width, float value) {
        float[] values = new float[height * width];
        java.util.Arrays.fill(values, value);
        return new Heatmap(height, width, values);
    }

    /** One row. */
    public static Heatmap row(double... cells) {
        float[] values = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            values[i] = (float) cells[i];
        }
        return new Heatmap(1, cells.length, values);
    }
}

package org.scorecam.cam;

import java.util.Arrays;

/** A map of {@code height} x {@code width} cells, row by row; what the values mean, the maker says. Immutable. */
public final class Heatmap {
    private static final float STEPS = 255;

    private final int height;
    private final int width;
    private final float[] values;

    /**
     * @param height in cells, at least 1
     * @param width in cells, at least 1
     * @param values row by row, {@code height * width} of them; copied
     */
    public Heatmap(int height, int width, float[] values) {
        if (height < 1 || width < 1 || values.length != height * width) {
            throw new IllegalArgumentException(
                    "a map of " + height + " x " + width + " cells cannot have " + values.length + " values");
        }
        this.height = height;
        this.width = width;
        this.values = values.clone();
    }

    /**
     * A map of [0, 1] in steps of 1/255: {@code byte / 255} in each cell.
     *
     * @param bytes row by row, {@code height * width} of them, as {@link #bytes()} gives them
     */
    public static Heatmap ofBytes(int height, int width, byte[] bytes) {
        float[] values = new float[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (bytes[i] & 0xff) / STEPS;
        }
        return new Heatmap(height, width, values);
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    public float at(int y, int x) {
        return values[y * width + x];
    }

    /** The values row by row; a copy. */
    public float[] values() {
        return values.clone();
    }

    /** The values row by row, to compute with. */
    public double[] cells() {
        double[] cells = new double[values.length];
        Arrays.setAll(cells, i -> values[i]);
        return cells;
    }

    /**
     * {@code round(255 value)} of each cell, row by row.
     *
     * @throws IllegalArgumentException if a value is not in [0, 1]
     */
    public byte[] bytes() {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            if (!(values[i] >= 0 && values[i] <= 1)) {
                throw new IllegalArgumentException("a map's values must lie in [0, 1]: " + values[i]);
            }
            bytes[i] = (byte) Math.round(STEPS * values[i]);
        }
        return bytes;
    }

    /** The largest value. */
    public float max() {
        float max = values[0];
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Heatmap that && height == that.height && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * height + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Heatmap[" + height + " x " + width + "]";
    }
}

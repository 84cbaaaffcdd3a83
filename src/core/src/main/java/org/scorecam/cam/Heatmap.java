package org.scorecam.cam;

import java.util.Arrays;

/** A map of {@code height} x {@code width} cells, row by row; what the values mean, the maker says. Immutable. */
public final class Heatmap {
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

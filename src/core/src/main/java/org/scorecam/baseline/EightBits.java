package org.scorecam.baseline;

import org.scorecam.cam.Heatmap;

/** Maps of [0, 1] in steps of 1/255, a byte a cell. */
public final class EightBits {
    private static final float STEPS = 255;

    private EightBits() {}

    /**
     * {@code round(255 value)} of each cell, row by row.
     *
     * @throws IllegalArgumentException if a value is not in [0, 1]
     */
    public static byte[] bytes(Heatmap map) {
        float[] values = map.values();
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            if (!(values[i] >= 0 && values[i] <= 1)) {
                throw new IllegalArgumentException("a map's values must lie in [0, 1]: " + values[i]);
            }
            bytes[i] = (byte) Math.round(STEPS * values[i]);
        }
        return bytes;
    }

    /** {@code byte / 255} in each cell, row by row. */
    public static Heatmap map(int height, int width, byte[] bytes) {
        float[] values = new float[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (bytes[i] & 0xff) / STEPS;
        }
        return new Heatmap(height, width, values);
    }

    static Heatmap rounded(Heatmap map) {
        return map(map.height(), map.width(), bytes(map));
    }
}

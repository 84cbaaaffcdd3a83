package org.scorecam.image;

import java.awt.image.Raster;

/**
 * CMYK and YCCK JPEGs to RGB, to the bit as Pillow: libjpeg's YCbCr in 16-bit fixed point, then
 * {@code r = (1 - c) (1 - k)} in bytes. The inks are stored inverted, Adobe's convention, which Pillow assumes always.
 */
final class FourInks {
    private static final int HALF = 1 << 15;

    private FourInks() {}

    /**
     * @param raster (height, width, 4) as stored
     * @param ycck whether the first three inks are stored as luma and chroma
     */
    static Pixels toRgb(Raster raster, boolean ycck) {
        byte[] rgb = new byte[3 * raster.getWidth() * raster.getHeight()];
        int to = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            int[] row = raster.getPixels(0, y, raster.getWidth(), 1, (int[]) null);
            for (int from = 0; from < row.length; from += 4) {
                if (ycck) {
                    toCmyk(row, from);
                }
                int light = row[from + 3];
                for (int ink = 0; ink < 3; ink++) {
                    rgb[to++] = (byte) (light - product(255 - row[from + ink], light));
                }
            }
        }
        return new Pixels(raster.getWidth(), raster.getHeight(), 3, rgb);
    }

    private static void toCmyk(int[] row, int at) {
        int luma = row[at];
        int cb = row[at + 1] - 128;
        int cr = row[at + 2] - 128;
        row[at] = 255 - clip(luma + ((fixed(1.402) * cr + HALF) >> 16));
        row[at + 1] = 255 - clip(luma + ((-fixed(0.34414) * cb + HALF - fixed(0.71414) * cr) >> 16));
        row[at + 2] = 255 - clip(luma + ((fixed(1.772) * cb + HALF) >> 16));
    }

    private static int fixed(double factor) {
        return (int) (factor * (1 << 16) + 0.5);
    }

    private static int clip(int value) {
        return Math.min(255, Math.max(0, value));
    }

    /** {@code a b / 255}, rounded. */
    private static int product(int a, int b) {
        int sum = a * b + 128;
        return (sum + (sum >> 8)) >> 8;
    }
}

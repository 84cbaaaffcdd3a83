package org.scorecam.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** A decoded image's samples as 8-bit RGB, past Java's colour management: {@code getRGB} would change grays. */
final class StoredColours {
    private StoredColours() {}

    static Pixels of(BufferedImage image) {
        Raster raster = image.getRaster();
        byte[] rgb = new byte[3 * raster.getWidth() * raster.getHeight()];
        if (image.getColorModel() instanceof IndexColorModel palette) {
            copyPalette(raster, palette, rgb);
        } else {
            copySamples(raster, image.getColorModel().getComponentSize(0), rgb);
        }
        return new Pixels(raster.getWidth(), raster.getHeight(), 3, rgb);
    }

    private static void copyPalette(Raster raster, IndexColorModel palette, byte[] rgb) {
        int to = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int index : row(raster, y)) {
                rgb[to++] = (byte) palette.getRed(index);
                rgb[to++] = (byte) palette.getGreen(index);
                rgb[to++] = (byte) palette.getBlue(index);
            }
        }
    }

    private static void copySamples(Raster raster, int bits, byte[] rgb) {
        int bands = raster.getNumBands();
        int green = bands < 3 ? 0 : 1; // one band is gray, two are gray and alpha
        int blue = 2 * green;
        int shift = bits - 8;
        int to = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            int[] row = row(raster, y);
            for (int from = 0; from < row.length; from += bands) {
                rgb[to++] = (byte) (row[from] >> shift);
                rgb[to++] = (byte) (row[from + green] >> shift);
                rgb[to++] = (byte) (row[from + blue] >> shift);
            }
        }
    }

    private static int[] row(Raster raster, int y) {
        return raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, (int[]) null);
    }
}

package org.scorecam.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;

/** A decoded image's samples as 8-bit RGB, past Java's colour management: {@code getRGB} would change grays. */
final class StoredColours {
    private StoredColours() {}

    /** @throws UnsupportedPhotoException if a sample has more than 16 bits */
    static Pixels of(BufferedImage image) throws IOException {
        Raster raster = image.getRaster();
        byte[] rgb = new byte[3 * raster.getWidth() * raster.getHeight()];
        int bits = image.getColorModel().getComponentSize(0);
        if (image.getColorModel() instanceof IndexColorModel palette) {
            copyPalette(raster, palette, rgb);
        } else if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
            return FourInks.toRgb(inverted(raster), 0);
        } else if (bits < 8) {
            copyShown(image, rgb);
        } else if (bits > 16) {
            throw new UnsupportedPhotoException("its samples have " + bits + " bits, and at most 16 are read");
        } else {
            copySamples(raster, image.getColorModel().getComponentSize(0), rgb);
        }
        return new Pixels(raster.getWidth(), raster.getHeight(), 3, rgb);
    }

    /** TIFF stores inks plainly, JPEG inverted. */
    private static Raster inverted(Raster raster) {
        WritableRaster inverted = raster.createCompatibleWritableRaster();
        for (int y = 0; y < raster.getHeight(); y++) {
            int[] row = row(raster, y);
            for (int i = 0; i < row.length; i++) {
                row[i] = 255 - row[i];
            }
            inverted.setPixels(0, y, raster.getWidth(), 1, row);
        }
        return inverted;
    }

    /** Packed samples of five or six bits: there are no profiles in files that have them. */
    private static void copyShown(BufferedImage image, byte[] rgb) {
        int to = 0;
        for (int colour : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            rgb[to++] = (byte) (colour >> 16);
            rgb[to++] = (byte) (colour >> 8);
            rgb[to++] = (byte) colour;
        }
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

package org.scorecam.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;

/** A decoded image's samples as 8-bit RGB, past Java's colour management: {@code getRGB} would change grays. */
final class StoredColours {
    private static final int OPAQUE = 255;

    private StoredColours() {}

    /** @throws UnsupportedPhotoException if a sample has more than 16 bits */
    static Pixels of(BufferedImage image) throws IOException {
        return of(image, /* premultiplied= */ false);
    }

    /** @param premultiplied whether colours are stored multiplied by their alpha, which is taken out again */
    static Pixels of(BufferedImage image, boolean premultiplied) throws IOException {
        Raster raster = image.getRaster();
        byte[] rgb = new byte[3 * raster.getWidth() * raster.getHeight()];
        int bits = image.getColorModel().getComponentSize(0);
        if (image.getColorModel() instanceof IndexColorModel palette) {
            copyPalette(raster, palette, rgb);
        } else if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
            return FourInks.toRgb(inverted(raster), /* ycck= */ false);
        } else if (bits > 16) {
            throw new UnsupportedPhotoException(
                    "its samples have " + bits + " bits, and at most 16 are read", "convert it to 8 bits");
        } else {
            copySamples(raster, image.getColorModel(), premultiplied, rgb);
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

    private static void copySamples(Raster raster, ColorModel model, boolean premultiplied, byte[] rgb) {
        int bands = raster.getNumBands();
        int green = bands < 3 ? 0 : 1; // one band is gray, two are gray and alpha
        int blue = 2 * green;
        int[] bits = model.getComponentSize();
        int to = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            int[] row = row(raster, y);
            for (int from = 0; from < row.length; from += bands) {
                int red = eightBits(row[from], bits[0]);
                int alpha = premultiplied ? eightBits(row[from + bands - 1], bits[bands - 1]) : OPAQUE;
                rgb[to++] = straight(red, alpha);
                rgb[to++] = straight(eightBits(row[from + green], bits[green]), alpha);
                rgb[to++] = straight(eightBits(row[from + blue], bits[blue]), alpha);
            }
        }
    }

    /** The higher eight, or, of the five or six of a packed pixel, as many in proportion. */
    private static int eightBits(int value, int bits) {
        return bits < 8 ? value * OPAQUE / ((1 << bits) - 1) : value >> (bits - 8);
    }

    /** Alpha taken out again, as Pillow does (Unpack.c, {@code unpackRGBa}). */
    private static byte straight(int value, int alpha) {
        if (alpha == OPAQUE) {
            return (byte) value;
        }
        return (byte) (alpha == 0 ? 0 : Math.min(OPAQUE, value * OPAQUE / alpha));
    }

    private static int[] row(Raster raster, int y) {
        return raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, (int[]) null);
    }
}

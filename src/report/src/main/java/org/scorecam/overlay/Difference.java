package org.scorecam.overlay;

import org.scorecam.cam.Heatmap;
import org.scorecam.image.Geometry;

/**
 * Lays what has changed between two maps over a photo: {@code round(colour light)}, {@code colour = palette(128 +
 * rint(127 (now - then)))}, {@code light = 0.55 + 0.45 luma}. With a palette whose middle is white, the photo is a pale
 * grey where nothing has changed.
 *
 * @param palette the colours of a difference: 1 for -1, 128 for 0, 255 for 1
 */
public record Difference(Palette palette) {
    /** What a black pixel lets through. */
    private static final double DARKEST = 0.55;

    /**
     * A photo with the difference on what the model saw of it; the rest is grey.
     *
     * @param picture the photo, at any scale
     * @param geometry where the photo went
     * @param then a map over the model's whole input, values in [0, 1]
     * @param now another of the same size
     */
    public Picture onPhoto(Picture picture, Geometry geometry, Heatmap then, Heatmap now) {
        Laid difference = Laid.onPhoto(picture, geometry, difference(then, now));
        byte[] rgb = new byte[picture.rgb().length];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int colour = palette.rgb(difference.covers(y, x) ? index(difference.at(y, x)) : index(0));
                shade(picture.luma(y, x) / 255, colour, rgb, 3 * (y * picture.width() + x));
            }
        }
        return new Picture(picture.width(), picture.height(), rgb);
    }

    private static int index(float difference) {
        return 128 + (int) Math.rint(127 * difference);
    }

    private static void shade(double luma, int colour, byte[] rgb, int pixel) {
        double light = DARKEST + (1 - DARKEST) * luma;
        for (int channel = 0; channel < 3; channel++) {
            rgb[pixel + channel] = (byte) Math.round(light * (colour >> (16 - 8 * channel) & 0xff));
        }
    }

    /** @throws IllegalArgumentException if the sizes differ */
    private static Heatmap difference(Heatmap then, Heatmap now) {
        if (then.height() != now.height() || then.width() != now.width()) {
            throw new IllegalArgumentException("maps of different sizes have no difference: " + then + ", " + now);
        }
        float[] from = then.values();
        float[] values = now.values();
        for (int i = 0; i < values.length; i++) {
            values[i] -= from[i];
        }
        return new Heatmap(now.height(), now.width(), values);
    }
}

package org.scorecam.overlay;

import java.util.Arrays;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Geometry;

/**
 * Lays a map over pictures: {@code overlay = round(0.6 image + 0.4 colour)}, {@code colour = palette(floor(255 heat))},
 * {@code heat} the map {@code L} upsampled bilinearly (half-pixel centres, edges clamped) to where it lies.
 *
 * @param palette the colours of heat
 */
public record Overlay(Palette palette) {
    /**
     * A photo with the heat on what the model saw of it; the rest is grey and darker.
     *
     * @param picture the photo, at any scale
     * @param geometry where the photo went
     * @param map {@code L} over the model's whole input, values in [0, 1]
     */
    public Picture onPhoto(Picture picture, Geometry geometry, Heatmap map) {
        return blend(picture, PlacedMap.onPhoto(picture, geometry, map));
    }

    private Picture blend(Picture picture, PlacedMap heat) {
        byte[] rgb = new byte[picture.rgb().length];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int pixel = 3 * (y * picture.width() + x);
                if (heat.covers(y, x)) {
                    int index = (int) Math.min(255, Math.floor(255 * heat.at(y, x)));
                    blend(picture, y, x, palette.rgb(index), rgb, pixel);
                } else {
                    dim(picture, y, x, rgb, pixel);
                }
            }
        }
        return new Picture(picture.width(), picture.height(), rgb);
    }

    private static void blend(Picture picture, int y, int x, int colour, byte[] rgb, int pixel) {
        for (int channel = 0; channel < 3; channel++) {
            int share = colour >> (16 - 8 * channel) & 0xff;
            rgb[pixel + channel] = (byte) Math.rint(0.6 * picture.at(y, x, channel) + 0.4 * share);
        }
    }

    private static void dim(Picture picture, int y, int x, byte[] rgb, int pixel) {
        Arrays.fill(rgb, pixel, pixel + 3, (byte) Math.rint(0.6 * picture.luma(y, x)));
    }
}

package org.scorecam.overlay;

import java.util.Arrays;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
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
        Box content = geometry.content();
        Across rows =
                new Across(content.yMin(), content.yMax(), geometry.input().height(), map.height());
        Across columns =
                new Across(content.xMin(), content.xMax(), geometry.input().width(), map.width());
        return blend(
                picture,
                rows.cells(picture.height(), geometry.resized().height(), geometry.top()),
                columns.cells(picture.width(), geometry.resized().width(), geometry.left()),
                map);
    }

    /**
     * A model's input with the heat on all of it.
     *
     * @param input its pixels as the model saw them, padding included
     * @param map {@code L} over the whole of it, values in [0, 1]
     */
    public Picture onInput(Picture input, Heatmap map) {
        Across rows = new Across(0, input.height(), input.height(), map.height());
        Across columns = new Across(0, input.width(), input.width(), map.width());
        return blend(
                input,
                rows.cells(input.height(), input.height(), 0),
                columns.cells(input.width(), input.width(), 0),
                map);
    }

    /**
     * One axis of a model's input.
     *
     * @param from where the photo begins in it, in pixels
     * @param to where it ends
     * @param input its length in pixels
     * @param cells its length in the map's cells
     */
    private record Across(double from, double to, int input, int cells) {
        /**
         * Where each of {@code n} pixels, that are {@code resized} pixels of the input from {@code offset} on, lies among
         * the map's cells; NaN where the model saw nothing.
         */
        double[] cells(int n, int resized, int offset) {
            double[] cells = new double[n];
            for (int i = 0; i < n; i++) {
                double at = (i + 0.5) * resized / n + offset;
                cells[i] = at < from || at >= to ? Double.NaN : at * this.cells / input - 0.5;
            }
            return cells;
        }
    }

    private Picture blend(Picture picture, double[] rows, double[] columns, Heatmap map) {
        byte[] rgb = new byte[picture.rgb().length];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int pixel = 3 * (y * picture.width() + x);
                if (Double.isNaN(rows[y]) || Double.isNaN(columns[x])) {
                    dim(picture, y, x, rgb, pixel);
                } else {
                    int index = (int) Math.min(255, Math.floor(255 * heat(map, rows[y], columns[x])));
                    blend(picture, y, x, palette.rgb(index), rgb, pixel);
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

    /** Rec. 601 luma at 60 %. */
    private static void dim(Picture picture, int y, int x, byte[] rgb, int pixel) {
        double luma = 0.299 * picture.at(y, x, 0) + 0.587 * picture.at(y, x, 1) + 0.114 * picture.at(y, x, 2);
        Arrays.fill(rgb, pixel, pixel + 3, (byte) Math.rint(0.6 * luma));
    }

    private static float heat(Heatmap map, double row, double column) {
        double y = Math.min(Math.max(row, 0), map.height() - 1);
        double x = Math.min(Math.max(column, 0), map.width() - 1);
        int top = (int) y;
        int left = (int) x;
        int bottom = Math.min(top + 1, map.height() - 1);
        int right = Math.min(left + 1, map.width() - 1);
        double upper = map.at(top, left) + (x - left) * (map.at(top, right) - map.at(top, left));
        double lower = map.at(bottom, left) + (x - left) * (map.at(bottom, right) - map.at(bottom, left));
        return (float) (upper + (y - top) * (lower - upper));
    }
}

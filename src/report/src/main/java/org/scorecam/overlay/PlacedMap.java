package org.scorecam.overlay;

import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Geometry;

/**
 * A map upsampled bilinearly (half-pixel centres, edges clamped) to where it lies on a picture.
 *
 * @param rows for each row of the picture its place among the map's; NaN where the model saw nothing
 * @param columns for each column, likewise
 */
@SuppressWarnings("ArrayRecordComponent") // tables, never compared
record PlacedMap(double[] rows, double[] columns, Heatmap map) {
    /** A map over a model's whole input, on a photo at any scale. */
    static PlacedMap onPhoto(Picture picture, Geometry geometry, Heatmap map) {
        Box content = geometry.content();
        Across rows =
                new Across(content.yMin(), content.yMax(), geometry.input().height(), map.height());
        Across columns =
                new Across(content.xMin(), content.xMax(), geometry.input().width(), map.width());
        return new PlacedMap(
                rows.cells(picture.height(), geometry.resized().height(), geometry.top()),
                columns.cells(picture.width(), geometry.resized().width(), geometry.left()),
                map);
    }

    /** A map with so many cells. */
    static Heatmap on(int height, int width, Heatmap map) {
        PlacedMap placed = new PlacedMap(
                new Across(0, height, height, map.height()).cells(height, height, 0),
                new Across(0, width, width, map.width()).cells(width, width, 0),
                map);
        float[] values = new float[height * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = placed.at(i / width, i % width);
        }
        return new Heatmap(height, width, values);
    }

    /** Whether the model saw the pixel. */
    boolean covers(int y, int x) {
        return !Double.isNaN(rows[y]) && !Double.isNaN(columns[x]);
    }

    /** The map's value at a pixel that it covers. */
    float at(int pixelY, int pixelX) {
        double y = Math.min(Math.max(rows[pixelY], 0), map.height() - 1);
        double x = Math.min(Math.max(columns[pixelX], 0), map.width() - 1);
        int top = (int) y;
        int left = (int) x;
        int bottom = Math.min(top + 1, map.height() - 1);
        int right = Math.min(left + 1, map.width() - 1);
        double upper = map.at(top, left) + (x - left) * (map.at(top, right) - map.at(top, left));
        double lower = map.at(bottom, left) + (x - left) * (map.at(bottom, right) - map.at(bottom, left));
        return (float) (upper + (y - top) * (lower - upper));
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
}

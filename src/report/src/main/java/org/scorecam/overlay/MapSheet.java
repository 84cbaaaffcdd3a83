package org.scorecam.overlay;

import java.io.IOException;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Size;

/**
 * Many maps of one size in one grey picture, in rows and columns, so that a page has one file to load and not hundreds. Each has its
 * own outermost cells once more around it: what is stretched between two maps takes nothing from the other one.
 */
public final class MapSheet {
    private static final int BORDER = 1;

    private final Size map;
    private final int rows;
    private final int columns;
    private final float[] values;

    /**
     * A sheet, black yet.
     *
     * @param map the cells of each
     */
    public MapSheet(Size map, int rows, int columns) {
        this.map = map;
        this.rows = rows;
        this.columns = columns;
        this.values = new float[width() * height()];
    }

    /** In pixels, one a cell. */
    public int width() {
        return columns * (map.width() + 2 * BORDER);
    }

    /** Likewise. */
    public int height() {
        return rows * (map.height() + 2 * BORDER);
    }

    /** Where the maps of a column begin, in pixels from the left. */
    public int x(int column) {
        return column * (map.width() + 2 * BORDER) + BORDER;
    }

    /** Where the maps of a row begin, in pixels from the top. */
    public int y(int row) {
        return row * (map.height() + 2 * BORDER) + BORDER;
    }

    /**
     * Puts one in its place.
     *
     * @param of of the sheet's size, values in [0, 1]: black to white
     */
    public void put(int row, int column, Heatmap of) {
        for (int y = -BORDER; y < map.height() + BORDER; y++) {
            for (int x = -BORDER; x < map.width() + BORDER; x++) {
                values[(y(row) + y) * width() + x(column) + x] = of.at(inside(y, map.height()), inside(x, map.width()));
            }
        }
    }

    private static int inside(int at, int length) {
        return Math.max(0, Math.min(length - 1, at));
    }

    /** As a PNG. */
    public byte[] png() throws IOException {
        return PictureFile.png(new Heatmap(height(), width(), values));
    }
}

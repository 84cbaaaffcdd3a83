package org.scorecam.baseline;

import org.scorecam.image.Size;

/**
 * Where a map's cells lie on the model's input, some of them summed; lengths in its diagonals.
 *
 * @param mapHeight of the map, in its own cells
 * @param mapWidth of the map, in its own cells
 * @param step how many of them one cell here is the sum of, each way; fewer at the right and the lower edge, where they do
 *     not go into the map's size
 * @param input the model's
 */
record Grid(int mapHeight, int mapWidth, int step, Size input) {
    /** Of the map's own cells. */
    Grid(int height, int width, Size input) {
        this(height, width, 1, input);
    }

    int height() {
        return (mapHeight + step - 1) / step;
    }

    int width() {
        return (mapWidth + step - 1) / step;
    }

    /** Of sums of 2x2 of these cells. */
    Grid halved() {
        return new Grid(mapHeight, mapWidth, 2 * step, input);
    }

    /** Between the left edge and the centre of column {@code x}. */
    double x(int x) {
        return middle(x, mapWidth) * input.width() / mapWidth / diagonal();
    }

    /** Between the upper edge and the centre of row {@code y}. */
    double y(int y) {
        return middle(y, mapHeight) * input.height() / mapHeight / diagonal();
    }

    /** Between the centres of two cells, counted row by row. */
    double distance(int one, int other) {
        return Math.hypot(x(one % width()) - x(other % width()), y(one / width()) - y(other / width()));
    }

    private double middle(int i, int size) {
        return (i * step + Math.min((i + 1) * step, size)) / 2.0;
    }

    private double diagonal() {
        return Math.hypot(input.width(), input.height());
    }
}

package org.scorecam.baseline;

import org.scorecam.image.Size;

/** Where a map's cells lie on the model's input; lengths in its diagonals. */
record Grid(int height, int width, Size input) {
    /** Between the left edge and the centre of column {@code x}. */
    double x(int x) {
        return (x + 0.5) * input.width() / width / diagonal();
    }

    /** Between the upper edge and the centre of row {@code y}. */
    double y(int y) {
        return (y + 0.5) * input.height() / height / diagonal();
    }

    /** Between the centres of two cells, counted row by row. */
    double distance(int one, int other) {
        return Math.hypot(x(one % width) - x(other % width), y(one / width) - y(other / width));
    }

    private double diagonal() {
        return Math.hypot(input.width(), input.height());
    }
}

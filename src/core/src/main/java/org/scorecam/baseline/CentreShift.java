package org.scorecam.baseline;

import org.scorecam.cam.Heatmap;

/**
 * How a map's centre of mass moved, in image diagonals.
 *
 * @param x to the right; NaN where one map alone has no mass, and so no centre
 * @param y to the bottom; NaN likewise
 */
public record CentreShift(double x, double y) {
    /** How far, [0, 1]; 1 where one map alone has no centre. */
    public double length() {
        return Double.isNaN(x) ? 1 : Math.hypot(x, y);
    }

    /** Which of eight ways. Of no use where the length is 0. */
    public Direction direction() {
        long eighths = Math.round(Math.atan2(y, x) / (Math.PI / 4));
        Direction[] clockwise = Direction.values();
        return clockwise[Math.floorMod(eighths, clockwise.length)];
    }

    static CentreShift between(Heatmap then, Heatmap now, Grid grid) {
        double[] from = centre(then, grid);
        double[] to = centre(now, grid);
        if (from.length == 0 && to.length == 0) {
            return new CentreShift(0, 0);
        }
        return from.length == 0 || to.length == 0
                ? new CentreShift(Double.NaN, Double.NaN)
                : new CentreShift(to[0] - from[0], to[1] - from[1]);
    }

    /** x and y; nothing for a map without mass. */
    private static double[] centre(Heatmap map, Grid grid) {
        double all = 0;
        double x = 0;
        double y = 0;
        for (int row = 0; row < map.height(); row++) {
            for (int column = 0; column < map.width(); column++) {
                double mass = map.at(row, column);
                all += mass;
                x += mass * grid.x(column);
                y += mass * grid.y(row);
            }
        }
        return all == 0 ? new double[0] : new double[] {x / all, y / all};
    }
}

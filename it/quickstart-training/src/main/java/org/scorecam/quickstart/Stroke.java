package org.scorecam.quickstart;

import java.util.ArrayList;
import java.util.List;

/** A thin line cut into the metal: points with a half width each. Its two sides catch the light differently. */
final class Stroke {

    private record Point(double x, double y, double halfWidth) {}

    private final List<Point> points = new ArrayList<>();

    void add(double x, double y, double halfWidth) {
        points.add(new Point(x, y, halfWidth));
    }

    Stroke moved(double dx, double dy) {
        Stroke moved = new Stroke();
        points.forEach(p -> moved.add(p.x + dx, p.y + dy, p.halfWidth));
        return moved;
    }

    /** Whether all of the line is on the metal, {@code margin} pixels away from its edges and holes. */
    boolean isOn(Shape shape, double margin) {
        return points.stream().allMatch(p -> shape.distance(p.x, p.y) < -margin);
    }

    Box bounds() {
        return points.stream().map(p -> Box.around(p.x, p.y, p.halfWidth)).reduce(Box.EMPTY, Box::union);
    }

    /**
     * Cuts the line.
     *
     * @param core factor on the metal's brightness at the middle of the line: below 1 a dark groove, above 1 bared metal
     * @param edge what the side away from the light gains (and the other side loses), as a share of the brightness
     */
    void cut(Canvas canvas, Part part, double core, double edge) {
        Box box = bounds().grown(4);
        for (int y = (int) box.top(); y <= box.bottom(); y++) {
            for (int x = (int) box.left(); x <= box.right(); x++) {
                if (Canvas.holds(x, y)) {
                    double middle = cover(x, y);
                    double relief = cover(x - 1.6 * part.lightX, y - 1.6 * part.lightY)
                            - cover(x + 1.6 * part.lightX, y + 1.6 * part.lightY);
                    canvas.multiply(x, y, (1 + (core - 1) * middle) * (1 - edge * relief * (1 - middle)));
                }
            }
        }
    }

    /** How much of the pixel the line covers, from 0 to 1, with a soft edge of one pixel. */
    private double cover(double x, double y) {
        double best = 0;
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            double dx = b.x - a.x;
            double dy = b.y - a.y;
            double t = ((x - a.x) * dx + (y - a.y) * dy) / Math.max(1e-9, dx * dx + dy * dy);
            t = Math.max(0, Math.min(1, t));
            double distance = Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
            double halfWidth = a.halfWidth + t * (b.halfWidth - a.halfWidth);
            double here = Math.min(1, 2 * halfWidth) * Math.max(0, Math.min(1, halfWidth + 0.5 - distance));
            best = Math.max(best, here);
        }
        return best;
    }
}

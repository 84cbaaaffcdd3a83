package org.scorecam.annotation;

import java.util.List;
import org.scorecam.annotation.Place.Unit;
import org.scorecam.image.Size;
import org.scorecam.region.Polygons;

/** What tools draw as a shape, as a closed line of corners: turned boxes and ellipses, too. */
final class DrawnShape {
    /** An ellipse is taken for a polygon of as many corners on it. */
    static final int ELLIPSE = 64;

    private final double[] corners;

    /** @param corners {@code x1, y1, x2, y2, …} */
    DrawnShape(double[] corners) {
        this.corners = corners;
    }

    /** An upright rectangle by two of its corners. */
    static DrawnShape rectangle(double xMin, double yMin, double xMax, double yMax) {
        return new DrawnShape(new double[] {xMin, yMin, xMax, yMin, xMax, yMax, xMin, yMax});
    }

    /** An ellipse around a centre. */
    static DrawnShape ellipse(double x, double y, double radiusX, double radiusY) {
        double[] corners = new double[2 * ELLIPSE];
        for (int i = 0; i < ELLIPSE; i++) {
            double angle = 2 * Math.PI * i / ELLIPSE;
            corners[2 * i] = x + radiusX * Math.cos(angle);
            corners[2 * i + 1] = y + radiusY * Math.sin(angle);
        }
        return new DrawnShape(corners);
    }

    /** The same, turned about a point, clockwise as one sees it; of 0 degrees itself, to the bit. */
    DrawnShape turned(double degrees, double aboutX, double aboutY) {
        if (degrees == 0) {
            return this;
        }
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double[] turned = corners.clone();
        for (int i = 0; i < turned.length; i += 2) {
            double x = corners[i] - aboutX;
            double y = corners[i + 1] - aboutY;
            turned[i] = aboutX + x * cos - y * sin;
            turned[i + 1] = aboutY + x * sin + y * cos;
        }
        return new DrawnShape(turned);
    }

    /** Each corner's shares as pixels of a photo. */
    DrawnShape on(Size photo) {
        return new DrawnShape(Polygons.scaled(corners, photo));
    }

    /** @param masks whether the outline is to stand for the object beside the box around it */
    Place place(Unit unit, boolean masks) {
        return Place.around(corners, unit).with(masks ? new Polygons(List.of(corners)) : null);
    }
}

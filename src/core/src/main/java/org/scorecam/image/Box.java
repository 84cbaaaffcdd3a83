package org.scorecam.image;

/**
 * A rectangle in pixels, xyxy: the edges, not pixel centres, so a box over the whole of a 100 x 50 photo is (0, 0, 100,
 * 50).
 */
public record Box(double xMin, double yMin, double xMax, double yMax) {
    public double width() {
        return xMax - xMin;
    }

    public double height() {
        return yMax - yMin;
    }

    /** In square pixels, 0 for a box turned inside out. */
    public double area() {
        return Math.max(0, width()) * Math.max(0, height());
    }

    /** The part that both have; without area where they do not meet. */
    public Box intersect(Box other) {
        return new Box(
                Math.max(xMin, other.xMin),
                Math.max(yMin, other.yMin),
                Math.min(xMax, other.xMax),
                Math.min(yMax, other.yMax));
    }
}

package org.scorecam.quickstart;

/** A rectangle in pixels of the photo, from {@code (left, top)} to {@code (right, bottom)}. */
record Box(double left, double top, double right, double bottom) {

    /** Holds nothing: the start of a union. */
    static final Box EMPTY = new Box(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    static Box around(double x, double y, double radius) {
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }

    Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    /** The same box on whole pixels, as an annotation tool would store it. */
    Box rounded() {
        return new Box(Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom));
    }

    boolean meets(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean isInside(Box other) {
        return left >= other.left && top >= other.top && right <= other.right && bottom <= other.bottom;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }
}

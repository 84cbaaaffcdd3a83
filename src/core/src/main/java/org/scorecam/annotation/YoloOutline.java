package org.scorecam.annotation;

import java.util.stream.IntStream;

/**
 * The numbers behind a class, taken for the corners of an outline, {@code x1, y1, x2, y2, …}: whether one looks so. Tools and people go
 * around an object; a box's centre, its size and keypoints, taken for corners, mostly cross themselves, or have the size, the second of
 * them, away from all others.
 */
final class YoloOutline {
    /** More corners say nothing else, and each is held against each. */
    private static final int MOST_CORNERS = 64;

    /** No triangle that hangs over a road is so sharp. */
    private static final double AWAY = 2;

    private final double[] numbers;
    private final int corners;

    private YoloOutline(double[] numbers) {
        this.numbers = numbers;
        this.corners = Math.min(MOST_CORNERS, numbers.length / 2);
    }

    /** Whether hardly anybody draws an outline so: at least three corners. */
    static boolean isOdd(double[] numbers) {
        YoloOutline outline = new YoloOutline(numbers);
        return outline.isCrossed() || outline.isSecondAway();
    }

    private boolean isCrossed() {
        return IntStream.range(0, corners)
                .anyMatch(one -> IntStream.range(one + 1, corners).anyMatch(other -> isCrossed(one, other)));
    }

    /** Whether two edges have a point in common that is no corner. */
    private boolean isCrossed(int one, int other) {
        return isBetween(one, other) && isBetween(other, one);
    }

    /** Whether an edge's line runs between the ends of another. */
    private boolean isBetween(int edge, int other) {
        return side(edge, other) * side(edge, (other + 1) % corners) < 0;
    }

    /** On which side of an edge a corner lies: a sign. */
    private double side(int edge, int corner) {
        int end = (edge + 1) % corners;
        return (x(end) - x(edge)) * (y(corner) - y(edge)) - (y(end) - y(edge)) * (x(corner) - x(edge));
    }

    /** Whether the second corner is further from each of the others than twice what they are from each other. */
    private boolean isSecondAway() {
        double nearest =
                others().mapToDouble(corner -> distance(1, corner)).min().orElse(0);
        return others().allMatch(one -> others().allMatch(other -> AWAY * distance(one, other) < nearest));
    }

    private IntStream others() {
        return IntStream.range(0, corners).filter(corner -> corner != 1);
    }

    private double distance(int one, int other) {
        return Math.hypot(x(one) - x(other), y(one) - y(other));
    }

    private double x(int corner) {
        return numbers[2 * corner];
    }

    private double y(int corner) {
        return numbers[2 * corner + 1];
    }
}

package org.scorecam.view;

import org.scorecam.image.Box;

/** A rectangle as SVG draws it, to a hundredth. */
public record Rect(double x, double y, double width, double height) {
    static Rect of(Box box) {
        return of(box.xMin(), box.yMin(), box.width(), box.height());
    }

    static Rect of(double x, double y, double width, double height) {
        return new Rect(rounded(x), rounded(y), rounded(width), rounded(height));
    }

    static double rounded(double value) {
        return Math.rint(100 * value) / 100;
    }
}

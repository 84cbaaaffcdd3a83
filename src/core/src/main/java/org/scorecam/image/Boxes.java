package org.scorecam.image;

import org.scorecam.outcome.ExplanationException;

/**
 * Holds annotated boxes against their photo.
 *
 * <p>Tools write boxes with one-based or rounded edges, so an edge up to {@value #TOLERANCE} pixel outside the photo is
 * clipped and said no word of. A box that sticks out further is clipped too, with a note: it may belong to another photo.
 */
public final class Boxes {
    private static final double TOLERANCE = 1;

    private Boxes() {}

    /**
     * The part of the box on the photo.
     *
     * @param where the photo and the annotation's entry, as messages are to begin
     * @throws ExplanationException if the box has an edge that is no number, no area, or lies outside the photo
     */
    public static FittedBox fit(Box box, Size photo, String where) {
        String named = where + ": the box " + text(box);
        if (!isFinite(box)) {
            throw new ExplanationException(named + " has an edge that is no number: mend the annotation");
        }
        if (box.width() <= 0 || box.height() <= 0) {
            throw new ExplanationException(
                    named + " (x1, y1, x2, y2) has no area: it must have x1 < x2 and y1 < y2, mend the annotation");
        }
        Box onPhoto = box.intersect(new Box(0, 0, photo.width(), photo.height()));
        if (onPhoto.width() <= 0 || onPhoto.height() <= 0) {
            throw new ExplanationException(named + " lies outside the photo of " + photo
                    + ": mend the annotation, or check that it belongs to this photo");
        }
        return new FittedBox(
                onPhoto,
                overhang(box, photo) > TOLERANCE
                        ? named + " sticks out of the photo of " + photo + " and was clipped"
                        : null);
    }

    private static boolean isFinite(Box box) {
        return Double.isFinite(box.xMin())
                && Double.isFinite(box.yMin())
                && Double.isFinite(box.xMax())
                && Double.isFinite(box.yMax());
    }

    private static double overhang(Box box, Size photo) {
        double across = Math.max(-box.xMin(), box.xMax() - photo.width());
        double down = Math.max(-box.yMin(), box.yMax() - photo.height());
        return Math.max(across, down);
    }

    /** The box as {@code [x1, y1, x2, y2]}, for people. */
    public static String text(Box box) {
        return "[" + number(box.xMin()) + ", " + number(box.yMin()) + ", " + number(box.xMax()) + ", "
                + number(box.yMax()) + "]";
    }

    /** 12 rather than 12.0: as people write pixels. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}

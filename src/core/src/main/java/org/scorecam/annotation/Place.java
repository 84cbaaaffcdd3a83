package org.scorecam.annotation;

import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.region.Polygons;
import org.scorecam.region.Segmentation;

/**
 * Where an object is.
 *
 * @param box in the unit
 * @param unit of the box
 * @param mask in the unit, as polygons where those are shares; null where none is asked for, or the annotation has none
 */
public record Place(Box box, Unit unit, @Nullable Segmentation mask) {
    /** What the numbers are counted in. */
    public enum Unit {
        /** Pixels of the photo as the annotation's tool saw it. */
        PIXELS,
        /** Shares of the photo's width and height, [0, 1], as YOLO has them. */
        SHARES
    }

    /** A box alone. */
    Place(Box box, Unit unit) {
        this(box, unit, null);
    }

    /** A box in pixels. */
    public static Place of(Box box) {
        return new Place(box, Unit.PIXELS);
    }

    /** The same place with a mask, or without one. */
    Place with(@Nullable Segmentation shape) {
        return new Place(box, unit, shape);
    }

    /** The same place in pixels of a photo. */
    public Place on(Size photo) {
        return unit == Unit.PIXELS
                ? this
                : new Place(
                        new Box(
                                box.xMin() * photo.width(),
                                box.yMin() * photo.height(),
                                box.xMax() * photo.width(),
                                box.yMax() * photo.height()),
                        Unit.PIXELS,
                        mask instanceof Polygons outline ? outline.scaled(photo) : mask);
    }

    /** The box around an outline's points, {@code x1, y1, x2, y2, …}. */
    static Place around(double[] points, Unit unit) {
        double[] across = axis(points, 0);
        double[] down = axis(points, 1);
        return new Place(new Box(across[0], down[0], across[1], down[1]), unit);
    }

    /** The least and the greatest of every other number. */
    private static double[] axis(double[] points, int first) {
        double least = points[first];
        double greatest = points[first];
        for (int i = first; i < points.length; i += 2) {
            least = Math.min(least, points[i]);
            greatest = Math.max(greatest, points[i]);
        }
        return new double[] {least, greatest};
    }
}

package org.scorecam.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/**
 * Where an object is.
 *
 * @param box in the unit
 * @param unit of the box and the outline
 * @param outline in the same unit; null where there is none, or where the box is what counts
 */
public record Place(Box box, Unit unit, @Nullable Outline outline) {
    /** What the numbers are counted in. */
    public enum Unit {
        /** Pixels of the photo as the annotation's tool saw it. */
        PIXELS,
        /** Shares of the photo's width and height, [0, 1], as YOLO has them. */
        SHARES
    }

    /** A box in pixels. */
    public static Place of(Box box) {
        return new Place(box, Unit.PIXELS, null);
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
                        outline == null ? null : outline.scaled(photo.width(), photo.height()));
    }

    /** The box around an outline's points, and the outline itself where outlines count. */
    static Place around(List<double[]> polygons, Unit unit, boolean outlines) {
        Outline outline = Outline.of(polygons);
        return new Place(outline.hull(), unit, outlines ? outline : null);
    }
}

package org.scorecam.image;

import org.jspecify.annotations.Nullable;

/**
 * Where a photo's places are in the model's input, by axis:
 *
 * <pre>x_input = x_photo * resized / photo + offset</pre>
 *
 * with the resized size in whole pixels, as the photo was really resized. All boxes are edges, in pixels, xyxy.
 *
 * @param photo the photo's size
 * @param resized the whole photo's size after resizing, before cropping or padding
 * @param left where the resized photo's left edge is in the input: negative where it was cropped, positive where padded
 * @param top where its upper edge is
 * @param input the model's input size
 */
public record Geometry(Size photo, Size resized, int left, int top, Size input) {
    /** The photo's box in input pixels; not clipped, so it may lie outside the input. */
    public Box toInput(Box inPhoto) {
        return new Box(
                inPhoto.xMin() * xRatio() + left,
                inPhoto.yMin() * yRatio() + top,
                inPhoto.xMax() * xRatio() + left,
                inPhoto.yMax() * yRatio() + top);
    }

    /** The inverse of {@link #toInput}. */
    public Box toPhoto(Box inInput) {
        return new Box(
                (inInput.xMin() - left) / xRatio(),
                (inInput.yMin() - top) / yRatio(),
                (inInput.xMax() - left) / xRatio(),
                (inInput.yMax() - top) / yRatio());
    }

    /** The part of the photo that the model sees, in photo pixels. */
    public Box seen() {
        return toPhoto(whole(input)).intersect(whole(photo));
    }

    /** The part of the input that shows the photo, in input pixels: all of it unless the photo was padded. */
    public Box content() {
        return new Box(left, top, left + resized.width(), top + resized.height()).intersect(whole(input));
    }

    /** The photo's box in input pixels, clipped to {@link #content()}; null where nothing of it is in sight. */
    public @Nullable Box visible(Box inPhoto) {
        Box clipped = toInput(inPhoto).intersect(content());
        return clipped.width() > 0 && clipped.height() > 0 ? clipped : null;
    }

    /** How much of the photo's box the model sees, by area: 0 to 1, and 0 for a box without area. */
    public double visibleShare(Box inPhoto) {
        double area = inPhoto.area();
        return area > 0 ? inPhoto.intersect(seen()).area() / area : 0;
    }

    private double xRatio() {
        return (double) resized.width() / photo.width();
    }

    private double yRatio() {
        return (double) resized.height() / photo.height();
    }

    private static Box whole(Size size) {
        return new Box(0, 0, size.width(), size.height());
    }
}

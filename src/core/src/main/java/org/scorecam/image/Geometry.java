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
    /** Of a pixel: what rounding leaves of a box that ends exactly where the model's sight begins. */
    private static final double NOISE = 1e-6;

    /** The photo's box in input pixels; not clipped, so it may lie outside the input. */
    public Box toInput(Box inPhoto) {
        return new Box(
                scaled(inPhoto.xMin(), resized.width(), photo.width()) + left,
                scaled(inPhoto.yMin(), resized.height(), photo.height()) + top,
                scaled(inPhoto.xMax(), resized.width(), photo.width()) + left,
                scaled(inPhoto.yMax(), resized.height(), photo.height()) + top);
    }

    /** The inverse of {@link #toInput}. */
    public Box toPhoto(Box inInput) {
        return new Box(
                scaled(inInput.xMin() - left, photo.width(), resized.width()),
                scaled(inInput.yMin() - top, photo.height(), resized.height()),
                scaled(inInput.xMax() - left, photo.width(), resized.width()),
                scaled(inInput.yMax() - top, photo.height(), resized.height()));
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
        return clipped.width() > NOISE && clipped.height() > NOISE ? clipped : null;
    }

    /** How much of the photo's box the model sees, by area: 0 to 1, and 0 for a box without area. */
    public double visibleShare(Box inPhoto) {
        return visible(inPhoto) == null ? 0 : inPhoto.intersect(seen()).area() / inPhoto.area();
    }

    /** Multiplied first: whole edges stay whole where they can. */
    private static double scaled(double edge, int to, int from) {
        return edge * to / from;
    }

    private static Box whole(Size size) {
        return new Box(0, 0, size.width(), size.height());
    }
}

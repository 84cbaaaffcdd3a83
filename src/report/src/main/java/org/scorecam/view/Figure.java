package org.scorecam.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.region.PixelMask;
import org.scorecam.result.Explanation;

/**
 * A picture file, and what is drawn over it.
 *
 * @param file from the report's folder
 * @param width of the file, in pixels
 * @param height of the file, in pixels
 * @param canvas the size in whose pixels boxes and seen are
 * @param boxes of the class; none where there is an outline
 * @param outline of the class's mask, as SVG's path data; null where boxes stand for its objects
 * @param seen what the model saw, null where that is the whole picture or is not to be drawn
 */
public record Figure(
        String file,
        int width,
        int height,
        Size canvas,
        List<Rect> boxes,
        @Nullable String outline,
        @Nullable Rect seen) {
    /** The longer side from which single pixels are not worth seeing. */
    static final int TINY = 128;

    private static final double TALL = 1.5;

    /** A picture of an explanation's photo; boxes without area are left out. */
    public static Figure of(String file, int width, int height, Size canvas, Explanation explanation) {
        PixelMask mask = explanation.regions().mask();
        Box seen = explanation.photo().seen();
        return new Figure(
                file,
                width,
                height,
                canvas,
                mask == null ? rects(explanation.regions().boxes()) : List.of(),
                mask == null ? null : Outline.of(mask, Math.max(width, height)),
                seen == null ? null : part(seen, canvas));
    }

    private static List<Rect> rects(List<Box> boxes) {
        return boxes.stream().filter(box -> box.area() > 0).map(Rect::of).toList();
    }

    private static @Nullable Rect part(Box seen, Size canvas) {
        return seen.width() < canvas.width() || seen.height() < canvas.height() ? Rect.of(seen) : null;
    }

    /** Whether it is so much higher than wide that it is shown at a height, not at a width. */
    public boolean tall() {
        return height > TALL * width;
    }

    /** Whether it has so few pixels that each is worth seeing. */
    public boolean tiny() {
        return Math.max(width, height) < TINY;
    }
}

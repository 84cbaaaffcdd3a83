package org.scorecam.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/**
 * A picture file, and what is drawn over it.
 *
 * @param file from the report's folder
 * @param width of the file, in pixels
 * @param height of the file, in pixels
 * @param canvas the size in whose pixels boxes and seen are
 * @param boxes of the class
 * @param seen what the model saw, null where that is the whole picture or is not to be drawn
 */
public record Figure(
        String file,
        int width,
        int height,
        Size canvas,
        List<Rect> boxes,
        @Nullable Rect seen) {
    /** The longer side from which single pixels are not worth seeing. */
    static final int TINY = 128;

    /** A figure whose boxes without area are left out. */
    public static Figure of(String file, int width, int height, Size canvas, List<Box> boxes, @Nullable Box seen) {
        List<Rect> rects =
                boxes.stream().filter(box -> box.area() > 0).map(Rect::of).toList();
        return new Figure(file, width, height, canvas, rects, seen == null ? null : part(seen, canvas));
    }

    private static @Nullable Rect part(Box seen, Size canvas) {
        return seen.width() < canvas.width() || seen.height() < canvas.height() ? Rect.of(seen) : null;
    }

    /** Whether it has so few pixels that each is worth seeing. */
    public boolean tiny() {
        return Math.max(width, height) < TINY;
    }
}

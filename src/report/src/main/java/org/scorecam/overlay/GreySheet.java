package org.scorecam.overlay;

import java.util.List;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Size;

/**
 * Maps in one grey picture, one below the other, so that a page has one file to load. Each has its edge around it once more: what
 * stretches a part of a picture smoothly mixes in what lies beside it.
 *
 * @param parts the size of each, at least one
 */
public record GreySheet(List<Size> parts) {
    /** Pixels around each. */
    private static final int EDGE = 2;

    /** The size of the sheet. */
    public Size size() {
        int widest = parts.stream().mapToInt(Size::width).max().orElseThrow();
        return new Size(widest + 2 * EDGE, top(parts.size()) - EDGE);
    }

    /** Where the first pixel of each is. */
    public int left() {
        return EDGE;
    }

    /** Where the first pixel of the one at {@code index} is. */
    public int top(int index) {
        return EDGE
                + parts.subList(0, index).stream()
                        .mapToInt(part -> part.height() + 2 * EDGE)
                        .sum();
    }

    /** All of them, as a map that {@link PictureFile#png(Heatmap)} takes; black beside those that are not as wide as the widest. */
    public Heatmap laid(List<Heatmap> maps) {
        Size size = size();
        float[] values = new float[size.width() * size.height()];
        for (int i = 0; i < maps.size(); i++) {
            Heatmap map = maps.get(i);
            for (int y = -EDGE; y < map.height() + EDGE; y++) {
                for (int x = -EDGE; x < map.width() + EDGE; x++) {
                    values[(top(i) + y) * size.width() + left() + x] =
                            map.at(within(y, map.height()), within(x, map.width()));
                }
            }
        }
        return new Heatmap(size.height(), size.width(), values);
    }

    private static int within(int place, int length) {
        return Math.max(0, Math.min(length - 1, place));
    }
}

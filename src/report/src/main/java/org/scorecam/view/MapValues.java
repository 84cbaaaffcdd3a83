package org.scorecam.view;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Heatmap;
import org.scorecam.result.Before;
import org.scorecam.result.Explanation;

/**
 * The maps as a script reads them: one byte a cell, {@code value = byte / 255}, in base64. A script may not look into the
 * pictures of a page that was opened as a file.
 *
 * @param height in cells
 * @param width in cells
 * @param now the map
 * @param then the approved map, null where there is none
 */
public record MapValues(
        int height, int width, String now, @Nullable String then) {
    /** Cells on a side that a page carries at most: a larger map was upsampled, and loses nothing that is seen. */
    static final int MOST = 64;

    /** Null where there is no map. */
    static @Nullable MapValues of(Explanation explanation) {
        Heatmap now = explanation.map().heatmap();
        if (now == null) {
            return null;
        }
        Before before = explanation.baseline();
        int height = Math.min(MOST, now.height());
        int width = Math.min(MOST, now.width());
        return new MapValues(
                height, width, bytes(now, height, width), before == null ? null : bytes(before.map(), height, width));
    }

    /** The cells whose middles the others of so few lie in. */
    private static String bytes(Heatmap map, int height, int width) {
        byte[] bytes = new byte[height * width];
        for (int i = 0; i < bytes.length; i++) {
            int y = (2 * (i / width) + 1) * map.height() / (2 * height);
            int x = (2 * (i % width) + 1) * map.width() / (2 * width);
            bytes[i] = (byte) Math.round(255 * map.at(y, x));
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}

package org.scorecam.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/** Names boxes of a size at which localisation metrics say little. */
final class BoxWarnings {
    /** A map cannot point at less: bilinear upsampling spreads each cell over its neighbours. */
    private static final int FEWEST_CELLS = 4;

    /** Above it, a map that knows nothing has more than half of its mass in the boxes. */
    private static final double LARGEST_SHARE = 0.5;

    private BoxWarnings() {}

    /**
     * @param regions what they are called, {@code boxes} or {@code masks}
     * @param area of the boxes' union, in square pixels of the input
     * @param height of the map, in cells
     * @param width of the map, in cells
     * @param seen the part of the input that shows the photo, in its pixels: all of it, but for a letterbox
     */
    static List<String> of(String regions, double area, Size input, int height, int width, Box seen) {
        double cells = area * height * width / ((double) input.height() * input.width());
        double share = area / seen.area();
        if (cells < FEWEST_CELLS) {
            return List.of("the " + regions + " cover " + rounded(cells, RoundingMode.FLOOR) + " cells of the map's "
                    + height
                    + "x" + width + ", fewer than " + FEWEST_CELLS + ": the map is too coarse for them, so box metrics"
                    + " say little. Exclude the photo from box rules, or choose a <layer> with a finer map");
        }
        if (share > LARGEST_SHARE) {
            return List.of("the " + regions + " cover " + rounded(100 * Math.min(share, 1), RoundingMode.CEILING)
                    + " % of what the model sees, more than half: any map has much of its mass there, so MASS_IN_BOX"
                    + " says little. Judge the photo by LIFT, or exclude it from box rules");
        }
        return List.of();
    }

    /** To one decimal, away from the limit, so that a value that breaks it never prints as equal to it. */
    private static String rounded(double value, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(1, mode).toPlainString();
    }
}

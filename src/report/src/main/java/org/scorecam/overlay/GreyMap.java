package org.scorecam.overlay;

import org.scorecam.cam.Heatmap;
import org.scorecam.image.Size;

/**
 * Maps as small grey pictures, which a page stretches over a photo and colours. Stretching is bilinear in browsers, as
 * everywhere here, but some of them take only 16 steps between two pixels. So a map of few cells is upsampled first, by an
 * odd factor: then the cells' centres, where a bilinear surface bends, are pixels' centres, and the stretched picture is the
 * stretched map.
 */
public final class GreyMap {
    /** Pixels on the longer side, from which steps of a sixteenth of a pixel are not seen. */
    private static final int ENOUGH = 64;

    private GreyMap() {}

    /**
     * What has changed between two maps, in [0, 1]: 0 for -1, 0.5 for no change, 1 for 1.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public static Heatmap change(Heatmap then, Heatmap now) {
        if (then.height() != now.height() || then.width() != now.width()) {
            throw new IllegalArgumentException("maps of different sizes have no difference: " + then + ", " + now);
        }
        float[] from = then.values();
        float[] values = now.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = (1 + values[i] - from[i]) / 2;
        }
        return new Heatmap(now.height(), now.width(), values);
    }

    /** A map of as many cells as stretching takes. */
    public static Heatmap finer(Heatmap map) {
        Size finer = size(new Size(map.width(), map.height()));
        return finer.width() == map.width() ? map : PlacedMap.on(finer.height(), finer.width(), map);
    }

    /** The size of {@link #finer(Heatmap)}. */
    public static Size size(Size map) {
        int factor = 1;
        while (factor * Math.max(map.height(), map.width()) < ENOUGH) {
            factor += 2;
        }
        return new Size(factor * map.width(), factor * map.height());
    }
}

package org.scorecam.overlay;

import java.io.IOException;
import org.scorecam.cam.Heatmap;

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
     * A map as a grey PNG.
     *
     * @param map values in [0, 1]: black to white
     */
    public static byte[] png(Heatmap map) throws IOException {
        return PictureFile.png(finer(map));
    }

    /**
     * What has changed between two maps as a grey PNG: black for -1, the middle for no change, white for 1.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public static byte[] difference(Heatmap then, Heatmap now) throws IOException {
        return png(change(then, now));
    }

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

    static Heatmap finer(Heatmap map) {
        int factor = 1;
        while (factor * Math.max(map.height(), map.width()) < ENOUGH) {
            factor += 2;
        }
        return factor == 1 ? map : PlacedMap.on(factor * map.height(), factor * map.width(), map);
    }
}

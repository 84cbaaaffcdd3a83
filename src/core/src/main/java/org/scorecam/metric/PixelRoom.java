package org.scorecam.metric;

import org.scorecam.image.Size;

/**
 * Arrays for the pixels of one map, used again for the next one: what is measured in them is read out before that. Of 50,176 pixels they
 * take 2.2 MB, which each explanation would leave to be collected.
 */
final class PixelRoom {
    private static final ThreadLocal<PixelRoom> OWN = new ThreadLocal<>();

    private final Size size;

    /** With a frame of one pixel around. */
    final byte[] framed;

    final float[] values;
    final long[] order;
    final long[] spare;
    final int[] parent;
    final int[] count;
    final int[] first;
    final int[] left;
    final int[] right;
    final int[] bottom;

    /** @param size the map's */
    PixelRoom(Size size) {
        int pixels = size.width() * size.height();
        this.size = size;
        framed = new byte[(size.width() + 2) * (size.height() + 2)];
        values = new float[pixels];
        order = new long[pixels];
        spare = new long[pixels];
        parent = new int[pixels];
        count = new int[pixels];
        first = new int[pixels];
        left = new int[pixels];
        right = new int[pixels];
        bottom = new int[pixels];
    }

    /** This thread's, for whoever needs it no longer when the next one asks. */
    static PixelRoom own(Size size) {
        PixelRoom own = OWN.get();
        if (own == null || !own.size.equals(size)) {
            own = new PixelRoom(size);
            OWN.set(own);
        }
        return own;
    }
}

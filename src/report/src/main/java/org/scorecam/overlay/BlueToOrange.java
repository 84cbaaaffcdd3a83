package org.scorecam.overlay;

/**
 * A palette for differences: blue for less (1), white for no change (128), orange for more (255), straight lines between
 * them in sRGB. Blue and orange are told apart by people with any of the common colour blindnesses, and each side grows
 * darker toward its end.
 */
public final class BlueToOrange implements Palette {
    private static final int BLUE = 0x0d4fb3;
    private static final int ORANGE = 0xd65f00;
    private static final int MIDDLE = 128;
    private static final int STEPS = 127;

    @Override
    public int rgb(int index) {
        if (index < 0 || index > 255) {
            throw new IllegalArgumentException("index (" + index + ") must be 0 to 255");
        }
        int end = index < MIDDLE ? BLUE : ORANGE;
        double share = Math.min(1, Math.abs(index - MIDDLE) / (double) STEPS);
        return channel(end >> 16, share) << 16 | channel(end >> 8, share) << 8 | channel(end, share);
    }

    private static int channel(int end, double share) {
        return (int) Math.round(255 + share * ((end & 0xff) - 255));
    }
}

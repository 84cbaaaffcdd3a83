package org.scorecam.overlay;

/**
 * OpenCV's {@code COLORMAP_JET}: each channel a trapezium that rises and falls by 4 a step, dark blue over cyan, yellow
 * and red to dark red.
 *
 * <p>The formula is ours; it gives the 256 colours that {@code cv2.applyColorMap} of OpenCV 5.0.0 gives.
 */
final class Jet implements Palette {
    @Override
    public int rgb(int index) {
        if (index < 0 || index > 255) {
            throw new IllegalArgumentException("index (" + index + ") must be 0 to 255");
        }
        int red = clamp(Math.min(4 * index - 382, 1148 - 4 * index));
        int green = clamp(Math.min(4 * index - 128, 892 - 4 * index));
        int blue = clamp(Math.min(4 * index + 128, 638 - 4 * index));
        if (index == 159) {
            blue = 1; // OpenCV's table is rounded from decimals, and is one off the line here
        }
        return red << 16 | green << 8 | blue;
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }
}

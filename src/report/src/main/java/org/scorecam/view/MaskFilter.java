package org.scorecam.view;

import java.util.Locale;
import org.scorecam.image.InputSettings;
import org.scorecam.image.InputSettings.Colors;

/**
 * What a mask does to an input, {@code alpha X + (1 - alpha) X * U}, in terms of pixels: each goes toward the colour of
 * {@code x = 0}, which is {@code mean / scale}, by {@code (1 - alpha) (1 - U)}. So a page shows it as a sheet of that colour
 * and that opacity over the input.
 *
 * @param input what was done with photos
 * @param alpha the method's, in [0, 1)
 */
record MaskFilter(InputSettings input, double alpha) {
    /** The sheet made from a grey mask, as SVG's {@code feColorMatrix} takes it. */
    String matrix() {
        String red = constant(channel(0));
        String green = constant(channel(1));
        String blue = constant(channel(2));
        double opacity = 1 - alpha;
        return String.join(" ", red, green, blue, number(-opacity) + " 0 0 0 " + number(opacity));
    }

    private static String constant(double value) {
        return "0 0 0 0 " + number(value);
    }

    /** The neutral red (0), green (1) or blue (2), in [0, 1]. */
    private double channel(int rgb) {
        int last = input.mean().size() - 1;
        int index = input.colors() == Colors.BGR ? 2 - rgb : Math.min(rgb, last);
        double neutral = input.mean().get(index) / input.scale() / 255;
        return Math.max(0, Math.min(1, neutral));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
    }
}

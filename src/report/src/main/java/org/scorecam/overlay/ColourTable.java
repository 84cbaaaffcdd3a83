package org.scorecam.overlay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A palette as SVG's {@code feFuncR}, {@code feFuncG} and {@code feFuncB} of type {@code table} take it: values in [0, 1]
 * at even steps, between which the browser goes straight.
 *
 * @param red the values of red, separated by spaces
 * @param green likewise
 * @param blue likewise
 */
public record ColourTable(String red, String green, String blue) {
    /** Of a palette, with a value for every {@code step}-th of its colours; 255 must be a multiple of {@code step}. */
    public static ColourTable of(Palette palette, int step) {
        if (step < 1 || 255 % step != 0) {
            throw new IllegalArgumentException("step (" + step + ") must divide 255");
        }
        return of(IntStream.rangeClosed(0, 255 / step)
                .map(i -> palette.rgb(i * step))
                .toArray());
    }

    /** Of colours {@code 0xRRGGBB} at even steps. */
    public static ColourTable of(int... colours) {
        return new ColourTable(channel(colours, 16), channel(colours, 8), channel(colours, 0));
    }

    private static String channel(int[] colours, int shift) {
        return IntStream.of(colours)
                .mapToObj(colour -> decimal(colour >> shift & 0xff))
                .collect(Collectors.joining(" "));
    }

    /** Three decimals tell 256 values apart; {@code .5} is shorter than {@code 0.500}. */
    private static String decimal(int value) {
        String text = BigDecimal.valueOf(value)
                .divide(BigDecimal.valueOf(255), 3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return text.startsWith("0.") ? text.substring(1) : text;
    }
}

package org.scorecam.annotation;

import java.util.regex.Pattern;

/** DecimalText as tools write them. What Java alone takes for one ({@code 20d}, {@code 0x1p3}) is none. */
final class DecimalText {
    private static final Pattern FORM = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private DecimalText() {}

    /**
     * A decimal number; Python writes nan for one that is none, and that is read.
     *
     * @throws NumberFormatException if it is neither
     */
    static double parse(String text) {
        if (text.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        if (!FORM.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return Double.parseDouble(text);
    }
}

package org.scorecam.rule;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a decimal or a percentage, with the digits that the user wrote: {@code 50%} is 0.50. */
final class Decimal {
    private static final Pattern FORM = Pattern.compile("([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))(\\s*%)?");

    private Decimal() {}

    static BigDecimal read(String element, String text, Place place) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw place.error(
                    element, text, "is not a number; write a decimal such as 0.50, or a percentage such as 50%");
        }
        BigDecimal number = new BigDecimal(form.group(1));
        return form.group(2) == null ? number : number.movePointLeft(2);
    }

    /** The cure for a value that is out of a range that ends at 1: {@code ; write 50% or 0.50} where that was meant. */
    static String percentMeant(String text, BigDecimal number) {
        boolean percent = number.compareTo(BigDecimal.ONE) > 0 && number.compareTo(BigDecimal.valueOf(100)) <= 0;
        return percent && !text.endsWith("%")
                ? "write " + number.toPlainString() + "% or "
                        + number.movePointLeft(2).toPlainString()
                : "write a value in that range";
    }
}

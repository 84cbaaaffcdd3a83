package org.scorecam.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.scorecam.annotation.ClassLabel;

/**
 * What a person reads of a violation. The value is rounded toward the violation (down under a minimum, up over a
 * maximum), at the precision of the limit as the user wrote it, so that a value that breaks a limit never prints as equal
 * to it. A value that is no whole number has at least two decimals: 0.96 breaks a minimum of 1 as 0.96, not as 0.
 */
final class Sentence {
    private static final int DECIMALS = 2;

    private Sentence() {}

    /** {@code animals/0007.jpg (class 281 tabby)}. */
    static String subject(Subject subject) {
        return subject.suite() + "/" + subject.image() + " (" + ofClass(subject.explained()) + ")";
    }

    /** {@code class 281 tabby}. */
    static String ofClass(ClassLabel explained) {
        return "class " + explained;
    }

    /** {@code who: what is 0.31, but expected minimum is 0.50}. */
    static String of(String who, String what, double value, Limit limit) {
        BigDecimal minimum = limit.brokenMinimum(value);
        BigDecimal maximum = limit.brokenMaximum(value);
        if (minimum != null) {
            return who + ": " + what + " is " + rounded(value, minimum, RoundingMode.FLOOR)
                    + ", but expected minimum is " + minimum.toPlainString();
        }
        if (maximum != null) {
            return who + ": " + what + " is " + rounded(value, maximum, RoundingMode.CEILING)
                    + ", but expected maximum is " + maximum.toPlainString();
        }
        throw new IllegalStateException(value + " keeps " + limit);
    }

    /** {@code animals: mass in box is at least 0.50 for 85% of 40 explanations, but expected share is 90%}. */
    static String ofShare(String suite, Limit limit, BigDecimal share, int kept, int errors, int all) {
        BigDecimal expected = share.movePointRight(2);
        BigDecimal actual = BigDecimal.valueOf(100L * kept)
                .divide(BigDecimal.valueOf(all), Math.max(0, expected.scale()), RoundingMode.FLOOR);
        return suite + ": " + limit.metric().phrase() + " is " + range(limit) + " for " + actual.toPlainString()
                + "% of "
                + all + (all == 1 ? " explanation" : " explanations") + ofErrors(errors) + ", but expected share is "
                + expected.toPlainString() + "%";
    }

    private static String ofErrors(int errors) {
        return switch (errors) {
            case 0 -> "";
            case 1 -> " (1 of them is an error)";
            default -> " (" + errors + " of them are errors)";
        };
    }

    private static String range(Limit limit) {
        String least =
                limit.minimum() == null ? "" : "at least " + limit.minimum().toPlainString();
        String most =
                limit.maximum() == null ? "" : "at most " + limit.maximum().toPlainString();
        return least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most;
    }

    /** Rounds what Java prints of the double, which tells it from every other double. */
    private static String rounded(double value, BigDecimal limit, RoundingMode mode) {
        int decimals = value == Math.rint(value) ? 0 : DECIMALS;
        return BigDecimal.valueOf(value)
                .setScale(Math.max(decimals, limit.scale()), mode)
                .toPlainString();
    }
}

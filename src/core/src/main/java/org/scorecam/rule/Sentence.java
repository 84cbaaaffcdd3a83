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
        return minimum != null
                ? sentence(who, what + " is", rounded(value, minimum, RoundingMode.FLOOR), "minimum", minimum)
                : sentence(
                        who,
                        what + " is",
                        rounded(value, brokenMaximum(value, limit), RoundingMode.CEILING),
                        "maximum",
                        brokenMaximum(value, limit));
    }

    /** {@code who: what is at most 0.47, but expected minimum is 0.50}, where only a bound of the value is known. */
    static String ofBound(String who, String what, double bound, Limit limit) {
        BigDecimal minimum = limit.brokenMinimum(bound);
        return minimum != null
                ? sentence(who, what + " is at most", outward(bound, minimum, RoundingMode.CEILING), "minimum", minimum)
                : sentence(
                        who,
                        what + " is at least",
                        outward(bound, brokenMaximum(bound, limit), RoundingMode.FLOOR),
                        "maximum",
                        brokenMaximum(bound, limit));
    }

    private static String sentence(String who, String what, String value, String end, BigDecimal limit) {
        return who + ": " + what + " " + value + ", but expected " + end + " is " + limit.toPlainString();
    }

    private static BigDecimal brokenMaximum(double value, Limit limit) {
        BigDecimal maximum = limit.brokenMaximum(value);
        if (maximum == null) {
            throw new IllegalStateException(value + " keeps " + limit);
        }
        return maximum;
    }

    /**
     * {@code animals: mass in box is at least 0.50 for 85% of 40 explanations, but expected share is 90%}.
     *
     * @param bounded whether they are so many at most
     */
    static String ofShare(String suite, Limit limit, BigDecimal share, boolean bounded, int kept, int errors, int all) {
        BigDecimal expected = share.movePointRight(2);
        BigDecimal actual = BigDecimal.valueOf(100L * kept)
                .divide(BigDecimal.valueOf(all), Math.max(0, expected.scale()), RoundingMode.FLOOR);
        return suite + ": " + limit.metric().phrase() + " is " + range(limit) + " for "
                + (bounded ? "at most " + kept + " of " + all : actual.toPlainString() + "% of " + all)
                + (all == 1 ? " explanation" : " explanations") + ofErrors(errors) + ", but expected share is "
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

    /** Rounds a bound so that it stays one, with as many digits as keep it apart from the limit. */
    private static String outward(double bound, BigDecimal limit, RoundingMode mode) {
        BigDecimal exact = BigDecimal.valueOf(bound);
        int side = exact.compareTo(limit);
        for (int scale = Math.max(DECIMALS, limit.scale()); scale < exact.scale(); scale++) {
            BigDecimal rounded = exact.setScale(scale, mode);
            if (rounded.compareTo(limit) == side) {
                return rounded.toPlainString();
            }
        }
        return exact.toPlainString();
    }
}

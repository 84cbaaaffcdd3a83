package org.scorecam.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads of a violation, after its scope. The value is rounded toward the violation (down under a minimum, up over a
 * maximum), at the precision of the limit as the user wrote it, so that a value that breaks a limit never prints as equal
 * to it. A value that is no whole number has at least two decimals: 0.96 breaks a minimum of 1 as 0.96, not as 0.
 */
final class Sentence {
    private static final int DECIMALS = 2;

    private Sentence() {}

    /**
     * {@code what is 0.31, but expected minimum is 0.50}.
     *
     * @param known whether only a bound of the value is: {@code what is at most 0.47, …}
     */
    static String of(String what, double value, Known known, Limit limit) {
        BigDecimal minimum = limit.brokenMinimum(value);
        if (minimum != null) {
            return (known.isBound()
                            ? what + " is " + known.word() + "at most " + outward(value, minimum, RoundingMode.CEILING)
                            : what + " is " + rounded(value, minimum, RoundingMode.FLOOR))
                    + expected("minimum", minimum);
        }
        BigDecimal maximum = brokenMaximum(value, limit);
        return (known.isBound()
                        ? what + " is " + known.word() + "at least " + outward(value, maximum, RoundingMode.FLOOR)
                        : what + " is " + rounded(value, maximum, RoundingMode.CEILING))
                + expected("maximum", maximum);
    }

    private static String expected(String end, BigDecimal limit) {
        return ", but expected " + end + " is " + limit.toPlainString();
    }

    private static BigDecimal brokenMaximum(double value, Limit limit) {
        BigDecimal maximum = limit.brokenMaximum(value);
        if (maximum == null) {
            throw new IllegalStateException(value + " keeps " + limit);
        }
        return maximum;
    }

    /**
     * {@code mass in box is at least 0.50 for 85% of 40 explanations, but expected share is 90%}.
     *
     * @param known whether they are so many at most
     * @param sampling told where the limit asks for confidence
     */
    static String ofShare(
            Limit limit, BigDecimal share, Known known, int kept, int errors, int all, @Nullable Sampling sampling) {
        BigDecimal expected = share.movePointRight(2);
        BigDecimal actual = BigDecimal.valueOf(100L * kept)
                .divide(BigDecimal.valueOf(all), Math.max(0, expected.scale()), RoundingMode.FLOOR);
        return limit.phrase() + " is " + range(limit) + " for "
                + (known.isBound()
                        ? known.word() + "at most " + kept + " of " + all
                        : actual.toPlainString() + "% of " + all)
                + (all == 1 ? " explanation" : " explanations") + ofErrors(errors)
                + (limit.confidence() == null || sampling == null ? "" : atLeast(sampling, expected))
                + ", but expected share is " + expected.toPlainString() + "%";
    }

    /** {@code , with 95% confidence for at least 83.08%}. */
    private static String atLeast(Sampling sampling, BigDecimal expected) {
        BigDecimal low = BigDecimal.valueOf(sampling.interval().low())
                .movePointRight(2)
                .setScale(Math.max(DECIMALS, expected.scale()), RoundingMode.FLOOR);
        return ", with " + ConfidentSentence.percent(sampling) + " confidence for at least " + low.toPlainString()
                + "%";
    }

    private static String ofErrors(int errors) {
        return switch (errors) {
            case 0 -> "";
            case 1 -> " (1 of them is an error)";
            default -> " (" + errors + " of them are errors)";
        };
    }

    private static String range(Limit limit) {
        if (limit.fall() != null) {
            return "at most " + limit.fall().toPlainString() + " below the approved one";
        }
        if (limit.rise() != null) {
            return "at most " + limit.rise().toPlainString() + " above the approved one";
        }
        String least =
                limit.minimum() == null ? "" : "at least " + limit.minimum().toPlainString();
        String most =
                limit.maximum() == null ? "" : "at most " + limit.maximum().toPlainString();
        return least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most;
    }

    /** Rounds what Java prints of the double, which tells it from every other double. */
    static String rounded(double value, BigDecimal limit, RoundingMode mode) {
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

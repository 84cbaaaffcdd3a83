package org.scorecam.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a person reads where a value is too far below, or above, the one that was approved. */
final class ChangeSentence {
    private ChangeSentence() {}

    /** {@code mass in box is 0.31, 0.12 below the approved 0.43, but expected fall is at most 0.03}. */
    static String of(String what, double value, SinceApproved since) {
        RoundingMode outward = since.fall() != null ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return what + " is " + Sentence.rounded(value, allowed(since), outward) + ", "
                + distance(value, since, RoundingMode.CEILING) + approved(since) + expected(since);
    }

    /**
     * {@code mean mass in box is 0.63, 0.05 below the approved 0.68 and with 95% confidence 0.08 below it at most (38 explanations),
     * but expected fall is at most 0.03}.
     *
     * @param bound of the interval, which breaks the limit
     */
    static String of(String what, double bound, SinceApproved since, Sampling sampling, int explanations) {
        String estimate = what + " is " + Sentence.rounded(sampling.estimate(), allowed(since), RoundingMode.HALF_UP)
                + ", " + distance(sampling.estimate(), since, RoundingMode.HALF_UP) + approved(since);
        if (explanations < Samples.LEAST) {
            return estimate + " for 1 explanation, which says nothing of others with "
                    + ConfidentSentence.percent(sampling) + " confidence" + expected(since);
        }
        return estimate + " and with " + ConfidentSentence.percent(sampling) + " confidence "
                + distance(bound, since, RoundingMode.CEILING) + " it at most (" + explanations + " explanations)"
                + expected(since);
    }

    /** {@code 0.12 below}. */
    private static String distance(double value, SinceApproved since, RoundingMode mode) {
        BigDecimal move = BigDecimal.valueOf(value).subtract(BigDecimal.valueOf(since.value()));
        return Sentence.rounded(move.abs().doubleValue(), allowed(since), mode)
                + (move.signum() < 0 || (move.signum() == 0 && since.fall() != null) ? " below" : " above");
    }

    private static String approved(SinceApproved since) {
        return " the approved " + Sentence.rounded(since.value(), allowed(since), RoundingMode.HALF_UP);
    }

    private static String expected(SinceApproved since) {
        return ", but expected " + (since.fall() != null ? "fall" : "rise") + " is at most "
                + allowed(since).toPlainString();
    }

    private static BigDecimal allowed(SinceApproved since) {
        BigDecimal allowed = since.fall() != null ? since.fall() : since.rise();
        if (allowed == null) {
            throw new IllegalStateException("neither a fall nor a rise is limited: " + since);
        }
        return allowed;
    }
}

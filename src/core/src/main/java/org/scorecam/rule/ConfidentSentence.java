package org.scorecam.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a person reads where not the estimate but the bound of its interval breaks a limit. */
final class ConfidentSentence {
    private ConfidentSentence() {}

    /**
     * {@code mean mass in box is 0.66, with 95% confidence at least 0.59 (40 explanations), but expected minimum is 0.60}.
     *
     * @param bound of the interval, which breaks the limit
     * @param of how many explanations, or photos, it is
     */
    static String of(String what, double bound, Limit limit, Sampling sampling, int of) {
        BigDecimal minimum = limit.brokenMinimum(bound);
        BigDecimal broken = minimum != null ? minimum : limit.brokenMaximum(bound);
        if (broken == null) {
            throw new IllegalStateException(bound + " keeps " + limit);
        }
        String end = minimum != null ? "minimum" : "maximum";
        String estimate = what + " is " + Sentence.rounded(sampling.estimate(), broken, RoundingMode.HALF_UP);
        if (of < Samples.LEAST) {
            return estimate + " for 1 " + unit(limit) + ", which says nothing of others with " + percent(sampling)
                    + " confidence, but expected " + end + " is " + broken.toPlainString();
        }
        return estimate + ", with " + percent(sampling) + " confidence "
                + (minimum != null ? "at least " : "at most ")
                + Sentence.rounded(bound, broken, minimum != null ? RoundingMode.FLOOR : RoundingMode.CEILING) + " ("
                + of + " " + unit(limit) + "s), but expected " + end + " is " + broken.toPlainString();
    }

    private static String unit(Limit limit) {
        return switch (limit.metric()) {
            case STAMP_GAP, RANDOMISED_SIMILARITY -> "photo";
            default -> "explanation";
        };
    }

    /** {@code 95%}. */
    static String percent(Sampling sampling) {
        BigDecimal percent = sampling.intervalConfidence().movePointRight(2).stripTrailingZeros();
        return percent.setScale(Math.max(0, percent.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString()
                + "%";
    }
}

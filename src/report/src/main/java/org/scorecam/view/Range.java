package org.scorecam.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Interval;
import org.scorecam.rule.Sampling;

/**
 * An interval as people read it.
 *
 * @param low the lower bound
 * @param high the upper bound
 * @param confidence {@code 95 %}
 * @param judged whether a limit is on its bound, not on the value
 */
public record Range(String low, String high, String confidence, boolean judged) {
    static Range of(Interval interval, Unit unit) {
        return of(interval, unit, BigDecimal.valueOf(Sampling.CONFIDENCE), false);
    }

    static @Nullable Range of(@Nullable Sampling sampling, Unit unit) {
        if (sampling == null) {
            return null;
        }
        return of(sampling.interval(), unit, sampling.intervalConfidence(), sampling.confidence() != null);
    }

    /** Rounded outward, so that it stays one. */
    private static Range of(Interval interval, Unit unit, BigDecimal confidence, boolean judged) {
        return new Range(
                rounded(interval.low(), unit, RoundingMode.FLOOR),
                rounded(interval.high(), unit, RoundingMode.CEILING),
                Digits.of(confidence.stripTrailingZeros(), Unit.SHARE),
                judged);
    }

    private static String rounded(double bound, Unit unit, RoundingMode outward) {
        return Digits.of(BigDecimal.valueOf(bound).setScale(2, outward), unit == Unit.ANSWER ? Unit.SHARE : unit);
    }
}

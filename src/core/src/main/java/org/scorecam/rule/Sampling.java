package org.scorecam.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Interval;

/**
 * What a statistic or a share of some explanations says of all such.
 *
 * @param estimate the statistic or the share itself
 * @param interval in which it lies with the confidence, or with 95 % where none is asked
 * @param confidence with which the limit must be kept, (0, 1); null where the estimate is judged
 */
public record Sampling(
        double estimate, Interval interval, @Nullable BigDecimal confidence) {
    /** The confidence of intervals that are told and not judged. */
    public static final double CONFIDENCE = 0.95;

    /** Of fewer than {@link Samples#LEAST}: it may be anything. */
    static Sampling ofNothing(double estimate, Limit limit) {
        return new Sampling(
                estimate,
                new Interval(limit.metric().smallest(), Math.min(limit.metric().largest(), Float.MAX_VALUE)),
                limit.confidence());
    }

    /** The confidence that the interval has. */
    public BigDecimal intervalConfidence() {
        return confidence == null ? BigDecimal.valueOf(CONFIDENCE) : confidence;
    }
}

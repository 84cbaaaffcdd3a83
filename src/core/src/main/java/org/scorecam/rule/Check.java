package org.scorecam.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/**
 * A limit on many explanations at once, kept or not: a statistic of a class or a suite, or a share of a suite's
 * explanations.
 *
 * @param scope a suite, also for a share; or a class in it, of which the label alone is kept
 * @param metric what is limited
 * @param statistic null for a share
 * @param value the statistic, or the share that kept the limit
 * @param minimum the limit on each value (share) or on the statistic
 * @param maximum the limit on each value (share) or on the statistic
 * @param share the share that must keep the limit; null for a statistic
 * @param bounded whether {@code value} is a bound, as what is known of some explanations' values: the upper one under a
 *     minimum and where a share is not kept, the lower one where they are kept; the other way round with a maximum
 * @param explanations how many explanations it was taken over
 * @param kept whether the limit is kept
 */
public record Check(
        Scope scope,
        Metric metric,
        @Nullable Statistic statistic,
        double value,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal share,
        boolean bounded,
        int explanations,
        boolean kept) {
    public Check {
        scope = scope instanceof Scope.OfClass ofClass ? ofClass.byLabel() : scope;
    }

    /** A limit on a statistic, or on a value that a suite has as a whole. */
    static Check of(
            Scope scope, Limit limit, @Nullable Statistic statistic, double value, boolean bounded, int explanations) {
        return new Check(
                scope,
                limit.metric(),
                statistic,
                value,
                limit.minimum(),
                limit.maximum(),
                null,
                bounded,
                explanations,
                limit.isKeptBy(value));
    }
}

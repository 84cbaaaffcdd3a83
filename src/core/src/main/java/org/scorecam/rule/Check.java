package org.scorecam.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Method.Variant;
import org.scorecam.metric.Metric;

/**
 * A limit on many explanations at once, kept or not: a statistic of a class or a suite, or a share of a suite's
 * explanations.
 *
 * @param scope a suite, also for a share; or a class in it, of which the label alone is kept
 * @param metric what is limited
 * @param method by which the map is made that it was measured on; null for the judged map
 * @param statistic null for a share
 * @param value the statistic, or the share that kept the limit
 * @param minimum the limit on each value (share) or on the statistic
 * @param maximum the limit on each value (share) or on the statistic
 * @param share the share that must keep the limit; null for a statistic
 * @param bounded whether {@code value} is a bound, as what is known of some explanations' values: the upper one under a
 *     minimum and where a share is not kept, the lower one where they are kept; the other way round with a maximum
 * @param since what was approved, where the limit is on the distance from that; else null
 * @param sampling in which interval the statistic or the share lies; {@code value} is its bound where the limit asks for
 *     confidence; null where it is not told, as for less than two explanations
 * @param explanations how many explanations it was taken over
 * @param kept whether the limit is kept
 */
public record Check(
        Scope scope,
        Metric metric,
        @Nullable Variant method,
        @Nullable Statistic statistic,
        double value,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal share,
        boolean bounded,
        @Nullable SinceApproved since,
        @Nullable Sampling sampling,
        int explanations,
        boolean kept) {
    public Check {
        scope = scope instanceof Scope.OfClass ofClass ? ofClass.byLabel() : scope;
    }

    /** Of which neither what was approved nor an interval is known. */
    public Check(
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
        this(scope, metric, null, statistic, value, minimum, maximum, share, bounded, null, null, explanations, kept);
    }

    /** A limit on a statistic, or on a value that a suite has as a whole. */
    static Check of(
            Scope scope,
            Limit limit,
            @Nullable Statistic statistic,
            double value,
            boolean bounded,
            @Nullable SinceApproved since,
            @Nullable Sampling sampling,
            int explanations) {
        return new Check(
                scope,
                limit.metric(),
                limit.method(),
                statistic,
                value,
                limit.minimum(),
                limit.maximum(),
                null,
                bounded,
                since,
                sampling,
                explanations,
                limit.isKeptBy(value));
    }
}

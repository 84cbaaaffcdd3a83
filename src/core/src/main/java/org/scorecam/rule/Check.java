package org.scorecam.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/**
 * A limit on many explanations at once, kept or not: a statistic of a class or a suite, or a share of a suite's
 * explanations.
 *
 * @param suite the suite's name
 * @param element {@link Element#SUITE} for a share
 * @param subject the class's label or the suite's name
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
        String suite,
        Element element,
        String subject,
        Metric metric,
        @Nullable Statistic statistic,
        double value,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal share,
        boolean bounded,
        int explanations,
        boolean kept) {}

package org.scorecam.rule;

import org.jspecify.annotations.Nullable;

/**
 * A {@code <limit>} as the user wrote it; null or blank is an element that is not there.
 *
 * @param metric a {@link org.scorecam.metric.Metric}'s name
 * @param statistic a {@link Statistic}'s name
 * @param minimum a decimal or a percentage: {@code 0.50} or {@code 50%}
 * @param maximum a decimal or a percentage
 * @param share a decimal or a percentage
 */
public record LimitText(
        @Nullable String metric,
        @Nullable String statistic,
        @Nullable String minimum,
        @Nullable String maximum,
        @Nullable String share) {}

package org.scorecam.maven;

import org.jspecify.annotations.Nullable;

/** {@code <limit>}: one limit of a rule; see {@link org.scorecam.rule.Limit}. */
public final class LimitParameters {
    @Nullable
    String metric;

    @Nullable
    String statistic;

    @Nullable
    String minimum;

    @Nullable
    String maximum;

    @Nullable
    String share;
}

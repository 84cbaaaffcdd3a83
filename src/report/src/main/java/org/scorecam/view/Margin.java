package org.scorecam.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.result.Explanation;
import org.scorecam.rule.Limit;

/** How far an explanation is from its limits: {@code (value - minimum) / |minimum|}, the smallest; below 0 beyond one. */
final class Margin {
    private static final double TINY = 1e-9;

    private Margin() {}

    /** Infinite where nothing limits what was measured. */
    static double of(Explanation explanation, List<Limit> limits) {
        double margin = Double.POSITIVE_INFINITY;
        for (Limit limit : limits) {
            Double value = explanation.metrics().get(limit.metric());
            if (value != null) {
                margin = Math.min(margin, Math.min(to(value, limit.minimum(), 1), to(value, limit.maximum(), -1)));
            }
        }
        return margin;
    }

    private static double to(double value, @Nullable BigDecimal limit, int sign) {
        return limit == null
                ? Double.POSITIVE_INFINITY
                : sign * (value - limit.doubleValue()) / Math.max(Math.abs(limit.doubleValue()), TINY);
    }
}

package org.scorecam.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/**
 * A value as a bar, and its limits as marks on it; all in percent of the bar's length.
 *
 * @param value how long it is
 * @param minimum where the lower limit is, null if there is none
 * @param maximum where the upper limit is, null if there is none
 */
public record Bar(
        double value, @Nullable Double minimum, @Nullable Double maximum) {
    static Bar of(Metric metric, double value, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        double end = end(metric, value, minimum, maximum);
        return new Bar(
                position(value, end),
                minimum == null ? null : position(minimum.doubleValue(), end),
                maximum == null ? null : position(maximum.doubleValue(), end));
    }

    static Bar ofShare(double value, @Nullable BigDecimal minimum) {
        return new Bar(position(value, 1), minimum == null ? null : position(minimum.doubleValue(), 1), null);
    }

    /** Where the bar ends: the metric's largest value, or twice what is shown where there is none. */
    private static double end(Metric metric, double value, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        if (Double.isFinite(metric.largest())) {
            return metric.largest();
        }
        double limit = maximum != null ? maximum.doubleValue() : minimum != null ? minimum.doubleValue() : 1;
        return Math.max(2 * limit, value);
    }

    private static double position(double value, double end) {
        return Rect.rounded(100 * Math.max(0, Math.min(1, value / end)));
    }
}

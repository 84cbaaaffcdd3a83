package org.scorecam.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/**
 * A value as a bar, and its limits as marks on it; all in percent of the bar's length.
 *
 * @param start where it starts: where 0 is, or the value if it is below 0
 * @param value how long it is
 * @param minimum where the lower limit is, null if there is none
 * @param maximum where the upper limit is, null if there is none
 * @param zero where 0 is, null where the bar begins there
 */
public record Bar(
        double start,
        double value,
        @Nullable Double minimum,
        @Nullable Double maximum,
        @Nullable Double zero) {
    static Bar of(Metric metric, double value, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        double end = end(metric, value, minimum, maximum);
        double from = isBelowZero(value, minimum, maximum) ? metric.smallest() : 0;
        double zero = position(0, from, end);
        double at = position(value, from, end);
        return new Bar(
                Math.min(zero, at),
                Rect.rounded(Math.abs(at - zero)),
                minimum == null ? null : position(minimum.doubleValue(), from, end),
                maximum == null ? null : position(maximum.doubleValue(), from, end),
                from < 0 ? zero : null);
    }

    static Bar ofShare(double value, @Nullable BigDecimal minimum) {
        return new Bar(
                0, position(value, 0, 1), minimum == null ? null : position(minimum.doubleValue(), 0, 1), null, null);
    }

    /** Similarities go down to -1; most are above 0, and have the whole bar for that. */
    private static boolean isBelowZero(double value, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        return value < 0 || (minimum != null && minimum.signum() < 0) || (maximum != null && maximum.signum() < 0);
    }

    /** Where the bar ends: the metric's largest value, or twice what is shown where there is none. */
    private static double end(Metric metric, double value, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        if (Double.isFinite(metric.largest())) {
            return metric.largest();
        }
        double limit = maximum != null ? maximum.doubleValue() : minimum != null ? minimum.doubleValue() : 1;
        return Math.max(2 * limit, value);
    }

    private static double position(double value, double from, double end) {
        return Rect.rounded(100 * Math.max(0, Math.min(1, (value - from) / (end - from))));
    }
}

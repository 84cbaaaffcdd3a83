package org.scorecam.view;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/**
 * A value then and now.
 *
 * @param metric what has moved
 * @param then as it was approved
 * @param now as it is
 * @param change with its sign
 * @param measure how much it has changed, judged
 */
public record Move(Metric metric, String then, String now, String change, Measure measure) {
    static @Nullable Move of(Metric metric, @Nullable Double then, @Nullable Double now, @Nullable Measure measure) {
        return then == null || now == null || measure == null
                ? null
                : new Move(metric, rounded(then), rounded(now), signed(measure.value(), now > then), measure);
    }

    /** A change whose digits say nothing has no sign. */
    private static String signed(String size, boolean rose) {
        boolean seen = size.chars().anyMatch(digit -> digit >= '1' && digit <= '9');
        return seen ? (rose ? "+" : Digits.MINUS) + size : size;
    }

    private static String rounded(double value) {
        return Digits.plain(value, 2, RoundingMode.HALF_UP);
    }
}

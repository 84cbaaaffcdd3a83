package org.scorecam.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.scorecam.metric.Metric;

/**
 * The stretch of values that a chart shows, in even steps of 1, 2, 2.5 or 5 times a power of ten.
 *
 * @param low where it begins
 * @param high where it ends
 * @param step from mark to mark
 */
record Axis(double low, double high, double step) {
    private static final int STEPS = 4;
    private static final double SMALLEST = 1e-6;

    /** A share is shown from 0 to 1; all else from 0, or the smallest value below it, to the largest value. */
    static Axis of(Metric metric, List<Double> shown) {
        if (Unit.of(metric, null) == Unit.SHARE) {
            return new Axis(0, 1, 1.0 / STEPS);
        }
        double least = shown.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = shown.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double low = Math.min(0, least);
        double high = Math.max(most, low + SMALLEST);
        double step = step((high - low) / STEPS);
        return new Axis(step * Math.floor(low / step), step * Math.ceil(high / step), step);
    }

    /** The smallest nice step that is not below {@code wanted}. */
    static double step(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double nice : new double[] {1, 2, 2.5, 5}) {
            if (nice * power >= wanted * (1 - SMALLEST)) {
                return nice * power;
            }
        }
        return 10 * power;
    }

    /** The marks, from the lowest to the highest. */
    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (int i = 0; i <= Math.round((high - low) / step); i++) {
            marks.add(new BigDecimal(low + i * step).round(new MathContext(6)).doubleValue());
        }
        return marks;
    }

    /** Where a value lies, from 0 to 1. */
    double position(double value) {
        return Math.max(0, Math.min(1, (value - low) / (high - low)));
    }
}

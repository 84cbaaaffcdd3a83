package org.scorecam.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;

/**
 * What many values come to. The order of the values does not matter: not even the last digit of a mean depends on it.
 */
public final class Statistics {
    private Statistics() {}

    /**
     * The arithmetic mean, {@code sum_i x_i / n}, of the exact sum: ten times 0.1 has the mean 0.1.
     *
     * @param values at least one, all finite
     */
    public static double mean(Collection<Double> values) {
        requireSome(values);
        BigDecimal sum = values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128)
                .doubleValue();
    }

    /**
     * The value below which {@code percent} per cent of the values lie, between the two closest ranks by linear
     * interpolation: {@code x_(floor r) + (r - floor r) (x_(floor r + 1) - x_(floor r))} at the rank
     * {@code r = (n - 1) percent / 100} of the sorted values, counted from 0. It is type 7 of Hyndman and Fan (Sample
     * Quantiles in Statistical Packages, The American Statistician 50, 1996), and NumPy's default. 0 gives the smallest
     * value, 50 the median, 100 the largest.
     *
     * @param values at least one, all finite
     * @param percent [0, 100]
     */
    public static double percentile(Collection<Double> values, int percent) {
        requireSome(values);
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int hundredths = (sorted.length - 1) * percent;
        int low = hundredths / 100;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + hundredths % 100 / 100.0 * (sorted[high] - sorted[low]);
    }

    private static void requireSome(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values have no statistic");
        }
    }
}

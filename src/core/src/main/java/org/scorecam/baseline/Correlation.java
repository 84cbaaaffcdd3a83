package org.scorecam.baseline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Correlations of two rows of values; of constant ones, 1 if they are equal, else 0. */
final class Correlation {
    private Correlation() {}

    /** Pearson's. */
    static double of(double[] x, double[] y) {
        if (isConstant(x) || isConstant(y)) {
            return Arrays.equals(x, y) ? 1 : 0;
        }
        double meanX = Arrays.stream(x).sum() / x.length;
        double meanY = Arrays.stream(y).sum() / y.length;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        // of equal rows exactly 1: the root of an exact square
        return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
    }

    /** Spearman's. */
    static double ofRanks(double[] x, double[] y) {
        if (isConstant(x) || isConstant(y)) {
            return Arrays.equals(x, y) ? 1 : 0;
        }
        return of(ranks(x), ranks(y));
    }

    /** From 0; equal values share the mean of the ranks that they take together. */
    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to - 1) / 2.0;
            }
        }
        return ranks;
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }
}

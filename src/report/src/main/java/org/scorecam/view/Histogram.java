package org.scorecam.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.rule.Statistic;

/**
 * How a share is spread over explanations, as a drawing of 400 x 200: the plot spans x 34..390 and y 24..166.
 *
 * @param bins from 0 to 100 percent, twenty of them
 * @param highest the largest bin's count
 * @param limits where limits lie
 * @param count how many values there are
 * @param median of the values
 */
public record Histogram(List<Bin> bins, int highest, List<Mark> limits, int count, String median) {
    private static final int BINS = 20;
    private static final double LEFT = 34;
    private static final double RIGHT = 390;
    private static final double TOP = 24;
    private static final double BOTTOM = 166;

    /**
     * One bar.
     *
     * @param from its lower end in percent
     * @param to its upper end in percent
     * @param count of values in [from, to); the last holds 100 too
     * @param rect where it is drawn, without height if empty
     * @param below whether all of it breaks a minimum
     */
    public record Bin(int from, int to, int count, Rect rect, boolean below) {}

    /**
     * A limit.
     *
     * @param x where it is drawn
     * @param text the limit
     * @param upper whether it is a maximum
     */
    public record Mark(double x, String text, boolean upper) {}

    /** Null where there are no values. */
    static @Nullable Histogram of(List<Double> values, List<BigDecimal> minimums, List<BigDecimal> maximums) {
        if (values.isEmpty()) {
            return null;
        }
        int[] counts = new int[BINS];
        values.forEach(value -> counts[Math.max(0, Math.min(BINS - 1, (int) Math.floor(value * BINS)))]++);
        int highest = IntStream.of(counts).max().orElseThrow();
        double minimum =
                minimums.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        List<Bin> bins = IntStream.range(0, BINS)
                .mapToObj(i -> bin(i, counts[i], highest, (i + 1.0) / BINS <= minimum))
                .toList();
        return new Histogram(
                bins, highest, marks(minimums, maximums), values.size(), Digits.percent(Statistic.MEDIAN.of(values)));
    }

    private static Bin bin(int i, int count, int highest, boolean below) {
        double step = (RIGHT - LEFT) / BINS;
        double height = (BOTTOM - TOP) * count / highest;
        Rect rect = Rect.of(LEFT + i * step + 1, BOTTOM - height, step - 2, height);
        return new Bin(100 * i / BINS, 100 * (i + 1) / BINS, count, rect, below);
    }

    private static List<Mark> marks(List<BigDecimal> minimums, List<BigDecimal> maximums) {
        List<Mark> marks = new ArrayList<>();
        minimums.forEach(minimum -> marks.add(mark(minimum, false)));
        maximums.forEach(maximum -> marks.add(mark(maximum, true)));
        return List.copyOf(marks);
    }

    private static Mark mark(BigDecimal limit, boolean upper) {
        double x = LEFT + (RIGHT - LEFT) * Math.max(0, Math.min(1, limit.doubleValue()));
        return new Mark(Rect.rounded(x), Digits.of(limit, Unit.SHARE), upper);
    }
}

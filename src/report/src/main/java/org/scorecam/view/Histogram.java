package org.scorecam.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Statistic;

/**
 * How a metric's values are spread over explanations, as a drawing of 400 x 200: the plot spans x 34..390 and y 24..166.
 *
 * @param metric whose values they are
 * @param edges of the bars
 * @param bins from the axis' low end to its high one: twenty even ones, cut where limits lie in them
 * @param across what stands below the plot, from left to right
 * @param up what stands beside the plot, from the bottom to the top
 * @param limits where limits lie
 * @param count how many values there are
 * @param median of the values
 * @param fits what other limits on it would do
 */
public record Histogram(
        Metric metric,
        BinEdges edges,
        List<Bin> bins,
        List<Tick> across,
        List<Tick> up,
        List<Mark> limits,
        int count,
        String median,
        List<LimitFit> fits) {
    private static final int LINES = 3;
    private static final double LEFT = 34;
    private static final double RIGHT = 390;
    private static final double TOP = 24;
    private static final double BOTTOM = 166;

    /**
     * One bar.
     *
     * @param from its lower end, as people read it
     * @param to its upper end, as people read it
     * @param count of values in [from, to), or in (from, to] where {@code to} is a maximum; the last holds the axis' end too
     * @param rect where it is drawn, without height if empty
     * @param beyond whether all of it is beyond every limit of one side
     */
    public record Bin(String from, String to, int count, Rect rect, boolean beyond) {}

    /**
     * A number on an axis.
     *
     * @param at where: x below the plot, y beside it
     * @param text the number
     */
    public record Tick(double at, String text) {}

    /**
     * A limit.
     *
     * @param x where it is drawn
     * @param text the limit
     * @param upper whether it is a maximum
     */
    public record Mark(double x, String text, boolean upper) {}

    /** Of a run; null where there are no values. */
    static @Nullable Histogram of(
            RunResult run, Metric metric, List<Double> values, List<BigDecimal> minimums, List<BigDecimal> maximums) {
        Histogram histogram = of(metric, values, minimums, maximums);
        return histogram == null
                ? null
                : histogram.with(new LimitFits(run, metric, axis(metric, values, minimums, maximums)).list());
    }

    private Histogram with(List<LimitFit> found) {
        return new Histogram(metric, edges, bins, across, up, limits, count, median, found);
    }

    private static Axis axis(Metric metric, List<Double> values, List<BigDecimal> minimums, List<BigDecimal> maximums) {
        List<Double> shown = new ArrayList<>(values);
        minimums.forEach(limit -> shown.add(limit.doubleValue()));
        maximums.forEach(limit -> shown.add(limit.doubleValue()));
        return Axis.of(metric, shown);
    }

    /** Null where there are no values. */
    static @Nullable Histogram of(
            Metric metric, List<Double> values, List<BigDecimal> minimums, List<BigDecimal> maximums) {
        if (values.isEmpty()) {
            return null;
        }
        Axis axis = axis(metric, values, minimums, maximums);
        Unit unit = Unit.of(metric, null);
        BinEdges edges = BinEdges.of(axis, minimums, maximums);
        int[] counts = new int[edges.bars()];
        values.forEach(value -> counts[edges.bar(value)]++);
        int highest = IntStream.of(counts).max().orElseThrow();
        double minimum = smallest(minimums, Double.NEGATIVE_INFINITY);
        double maximum = -smallest(maximums.stream().map(BigDecimal::negate).toList(), Double.NEGATIVE_INFINITY);
        List<Bin> bins = IntStream.range(0, edges.bars())
                .mapToObj(i -> bin(i, counts[i], highest, axis, edges, unit, minimum, maximum))
                .toList();
        return new Histogram(
                metric,
                edges,
                bins,
                axis.marks().stream()
                        .map(mark -> new Tick(x(axis.position(mark)), text(mark, unit)))
                        .toList(),
                up(highest),
                marks(minimums, maximums, axis, unit),
                values.size(),
                Digits.of(Statistic.MEDIAN.of(values), unit),
                List.of());
    }

    /** What stands behind a number as people read it: a share's is a hundred times as large. */
    public String sign() {
        return Digits.sign(Unit.of(metric, null));
    }

    private static double smallest(List<BigDecimal> limits, double absent) {
        return limits.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(absent);
    }

    private static Bin bin(
            int i, int count, int highest, Axis axis, BinEdges edges, Unit unit, double minimum, double maximum) {
        double from = edges.from(i);
        double to = edges.to(i);
        double height = (BOTTOM - TOP) * count / highest;
        double left = LEFT + (RIGHT - LEFT) * axis.position(from);
        double width = (RIGHT - LEFT) * axis.position(to) + LEFT - left;
        Rect rect = Rect.of(left + Math.min(1, width / 4), BOTTOM - height, width - Math.min(2, width / 2), height);
        return new Bin(text(from, unit), text(to, unit), count, rect, to <= minimum || from >= maximum);
    }

    /** The axis' numbers: no more digits than they have. */
    private static String text(double value, Unit unit) {
        BigDecimal plain =
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return Digits.of(plain.signum() == 0 ? BigDecimal.ZERO : plain, unit);
    }

    private static List<Tick> up(int highest) {
        int step = (int) Math.max(1, Math.ceil(Axis.step((double) highest / LINES)));
        List<Tick> ticks = new ArrayList<>();
        for (int count = 0; count <= highest; count += step) {
            ticks.add(new Tick(Rect.rounded(BOTTOM - (BOTTOM - TOP) * count / highest), Integer.toString(count)));
        }
        return List.copyOf(ticks);
    }

    private static List<Mark> marks(List<BigDecimal> minimums, List<BigDecimal> maximums, Axis axis, Unit unit) {
        List<Mark> marks = new ArrayList<>();
        minimums.forEach(minimum -> marks.add(mark(minimum, false, axis, unit)));
        maximums.forEach(maximum -> marks.add(mark(maximum, true, axis, unit)));
        return List.copyOf(marks);
    }

    private static Mark mark(BigDecimal limit, boolean upper, Axis axis, Unit unit) {
        return new Mark(x(axis.position(limit.doubleValue())), Digits.of(limit, unit), upper);
    }

    private static double x(double position) {
        return Rect.rounded(LEFT + (RIGHT - LEFT) * position);
    }
}

package org.scorecam.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the bars of a histogram begin and end: twenty even ones, of which each that a limit lies in is cut there, so that no bar holds
 * both what keeps the limit and what does not.
 *
 * @param edges from the lowest to the highest, one more than there are bars
 * @param maximums of which a value that lies on one is in the bar below: it keeps the limit
 */
public record BinEdges(List<Double> edges, List<Double> maximums) {
    private static final int BARS = 20;

    /** Of a bar's width: a limit that is nearer to an edge than this is that edge. */
    private static final double NEAR = 1e-6;

    static BinEdges of(Axis axis, List<BigDecimal> minimums, List<BigDecimal> maximums) {
        double width = (axis.high() - axis.low()) / BARS;
        List<Double> lower = minimums.stream().map(BigDecimal::doubleValue).toList();
        List<Double> upper = maximums.stream().map(BigDecimal::doubleValue).toList();
        List<Double> edges = new ArrayList<>();
        edges.addAll(lower);
        edges.addAll(upper);
        edges.removeIf(limit -> limit <= axis.low() || limit >= axis.high());
        List<Double> limits = List.copyOf(edges);
        for (int i = 0; i <= BARS; i++) {
            double even = i == BARS ? axis.high() : axis.low() + i * width;
            if (limits.stream().noneMatch(limit -> Math.abs(limit - even) < NEAR * width)) {
                edges.add(even);
            }
        }
        Collections.sort(edges);
        return new BinEdges(edges.stream().distinct().toList(), upper);
    }

    int bars() {
        return edges.size() - 1;
    }

    double from(int bar) {
        return edges.get(bar);
    }

    double to(int bar) {
        return edges.get(bar + 1);
    }

    /** In which bar a value lies: [from, to), or (from, to] at a maximum; what is beyond the axis in the first or the last. */
    int bar(double value) {
        int bar = 0;
        while (bar + 1 < bars() && isAbove(value, to(bar))) {
            bar++;
        }
        return bar;
    }

    private boolean isAbove(double value, double edge) {
        return maximums.contains(edge) ? value > edge : value >= edge;
    }
}

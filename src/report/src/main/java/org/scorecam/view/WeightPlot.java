package org.scorecam.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.result.Channels;

/**
 * All weights of a map, heaviest first, as a drawing of 400 x 200: the plot spans x 44..390 and y 12..160, with the rank on
 * a logarithmic scale, as a few channels weigh much and many next to nothing.
 *
 * @param line the weights as an SVG path
 * @param dots where the heaviest are
 * @param zero where a weight of 0 is drawn
 * @param highest the largest weight
 * @param ticks ranks, and where they are drawn
 * @param count channels whose weight is known
 * @param heaviest how many the dots are
 * @param share of all weight that the heaviest have; null where a weight is below 0
 */
public record WeightPlot(
        String line,
        List<Dot> dots,
        double zero,
        String highest,
        List<Tick> ticks,
        int count,
        int heaviest,
        @Nullable String share) {
    private static final double LEFT = 44;
    private static final double RIGHT = 390;
    private static final double TOP = 12;
    private static final double BOTTOM = 160;

    /** A place in the drawing. */
    public record Dot(double x, double y) {}

    /** A rank on the axis. */
    public record Tick(int rank, double x) {}

    /** Null where there is no weight to draw. */
    static @Nullable WeightPlot of(@Nullable Channels channels) {
        if (channels == null || channels.weights().size() < 2) {
            return null;
        }
        List<Double> weights = channels.weights();
        int known = Math.max(
                weights.size(),
                Math.min(channels.evaluated() + channels.equal(), channels.total() - channels.constant()));
        Scales scales = new Scales(known, Math.min(0, weights.get(weights.size() - 1)), Math.max(0, weights.get(0)));
        int heaviest = Math.min(channels.heaviest().size(), weights.size());
        return new WeightPlot(
                scales.line(weights),
                IntStream.range(0, heaviest)
                        .mapToObj(i -> new Dot(scales.x(i + 1), scales.y(weights.get(i))))
                        .toList(),
                scales.y(0),
                BigDecimal.valueOf(weights.get(0)).round(new MathContext(3)).toPlainString(),
                scales.ticks(),
                known,
                heaviest,
                share(weights, heaviest));
    }

    private static @Nullable String share(List<Double> weights, int heaviest) {
        double all = weights.stream().mapToDouble(Double::doubleValue).sum();
        double first = weights.stream()
                .limit(heaviest)
                .mapToDouble(Double::doubleValue)
                .sum();
        return weights.get(weights.size() - 1) < 0 ? null : Digits.percent(first / all);
    }

    /**
     * Where things are drawn.
     *
     * @param count the last rank
     * @param low the lowest weight, or 0
     * @param high the highest weight, or 0
     */
    private record Scales(int count, double low, double high) {
        double x(int rank) {
            return Rect.rounded(LEFT + (RIGHT - LEFT) * Math.log(rank) / Math.log(Math.max(2, count)));
        }

        double y(double weight) {
            return Rect.rounded(BOTTOM - (BOTTOM - TOP) * (weight - low) / (high - low));
        }

        /** Many ranks of the tail share a place on the axis: the first of them is drawn. */
        String line(List<Double> weights) {
            StringBuilder path = new StringBuilder();
            double last = Double.NEGATIVE_INFINITY;
            for (int rank = 1; rank <= count; rank++) {
                double x = x(rank);
                if (x - last >= 1 || rank == count) {
                    double weight = rank <= weights.size() ? weights.get(rank - 1) : 0;
                    path.append(rank == 1 ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f %.1f", x, y(weight)));
                    last = x;
                }
            }
            return path.toString();
        }

        /** 1, 10, 100 … and the last, which keeps a distance from its neighbour. */
        List<Tick> ticks() {
            IntStream tens = IntStream.iterate(1, rank -> rank <= count / 2, rank -> rank * 10);
            return IntStream.concat(tens, IntStream.of(count))
                    .mapToObj(rank -> new Tick(rank, x(rank)))
                    .toList();
        }
    }
}

package org.scorecam.rule;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.effort.Interval;
import org.scorecam.interval.Bootstrap;
import org.scorecam.interval.ClopperPearson;
import org.scorecam.metric.Metric;

/**
 * Intervals of statistics: by the percentile bootstrap, but that of a mean of answers, which are 0 or 1, by Clopper and
 * Pearson: such a mean is a share, and drawing says nothing of a share of 0 or 1.
 *
 * @param seed of what is drawn
 * @param confidence (0, 1)
 */
public record Samples(String seed, double confidence) {
    /** Of fewer there is no interval. */
    public static final int LEAST = 2;

    /** The seed of a suite's explanations, or of those of a class. */
    public static String seed(String digest, @Nullable ClassLabel explained) {
        return explained == null ? digest : digest + "\n" + explained.index() + "\n" + explained.label();
    }

    /**
     * Of several means that are drawn together.
     *
     * @param columns each metric's values, of the same length
     */
    public List<Interval> means(List<Metric> metrics, List<double[]> columns) {
        List<double[]> measured = IntStream.range(0, columns.size())
                .filter(i -> !metrics.get(i).isAnswer())
                .mapToObj(columns::get)
                .toList();
        Iterator<Interval> drawn =
                (measured.isEmpty() ? List.<Interval>of() : new Bootstrap(seed, confidence).means(measured)).iterator();
        return IntStream.range(0, columns.size())
                .mapToObj(i -> metrics.get(i).isAnswer() ? share(columns.get(i)) : drawn.next())
                .toList();
    }

    /** Of one statistic of at least {@link #LEAST} values. */
    Interval of(Metric metric, Statistic statistic, double[] values) {
        return statistic == Statistic.MEAN
                ? metric.isAnswer()
                        ? share(values)
                        : means(List.of(metric), List.of(values)).get(0)
                : new Bootstrap(seed, confidence).percentile(values, statistic.percent());
    }

    /** Of how far a statistic is above what it was. */
    Interval ofChange(Statistic statistic, double[] now, double[] then) {
        Bootstrap bootstrap = new Bootstrap(seed, confidence);
        if (statistic != Statistic.MEAN) {
            return bootstrap.percentileDifference(now, then, statistic.percent());
        }
        double[] differences = now.clone();
        Arrays.setAll(differences, i -> now[i] - then[i]);
        return bootstrap.means(List.of(differences)).get(0);
    }

    private Interval share(double[] values) {
        return ClopperPearson.of((int) Arrays.stream(values).sum(), values.length, confidence);
    }
}

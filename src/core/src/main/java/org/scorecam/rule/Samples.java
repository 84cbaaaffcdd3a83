package org.scorecam.rule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.effort.Interval;
import org.scorecam.interval.Bootstrap;
import org.scorecam.interval.ClopperPearson;

/**
 * Intervals of statistics: by the percentile bootstrap, but that of a mean of values that are all 0 or 1 by Clopper and Pearson, as
 * such a mean is a share, and drawing says nothing of a share of 0 or 1.
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

    /** Of several means that are drawn together: columns of the same length. */
    public List<Interval> means(List<double[]> columns) {
        List<Interval> drawn = new Bootstrap(seed, confidence).means(columns);
        return IntStream.range(0, columns.size())
                .mapToObj(i -> isCounted(columns.get(i)) ? share(columns.get(i)) : drawn.get(i))
                .toList();
    }

    /** Of one statistic of at least {@link #LEAST} values. */
    Interval of(Statistic statistic, double[] values) {
        return statistic == Statistic.MEAN
                ? isCounted(values) ? share(values) : means(List.of(values)).get(0)
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

    private static boolean isCounted(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == 0 || value == 1);
    }

    private Interval share(double[] values) {
        return ClopperPearson.of((int) Arrays.stream(values).sum(), values.length, confidence);
    }
}

package org.scorecam.interval;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.scorecam.effort.Interval;
import org.scorecam.file.Sha256;

/**
 * The percentile bootstrap: {@code n} values are drawn from the {@code n} that there are, with replacement, again and again;
 * between the quantiles {@code (1 - c) / 2} and {@code (1 + c) / 2} of what the draws come to lies the statistic with the
 * confidence {@code c}. Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13. Quantiles are those of
 * {@link org.scorecam.metric.Statistics#percentile}.
 *
 * <p>The same values in the same order and the same seed give the same interval on every machine. Of few values it is too
 * narrow, and of one it says nothing.
 */
public final class Bootstrap {
    /** Of up to 2,000 values. */
    static final int DRAWS = 10_000;

    /** However many values there are. */
    private static final int LEAST_DRAWS = 1_000;

    /** Values that are drawn at most, as long as there are draws enough. */
    private static final int MOST_VALUES = 20_000_000;

    private final String seed;
    private final double confidence;

    /**
     * Draws nothing yet.
     *
     * @param seed any text
     * @param confidence (0, 1)
     */
    public Bootstrap(String seed, double confidence) {
        this.seed = seed;
        this.confidence = confidence;
    }

    /** How often {@code n} values are drawn: {@value #DRAWS} times, and of more values than that so often that the time stays. */
    static int draws(int n) {
        return Math.max(LEAST_DRAWS, Math.min(DRAWS, MOST_VALUES / n));
    }

    /**
     * The interval of each column's mean. A row is drawn as a whole; the mean of differences is a difference of means, paired.
     *
     * @param columns of the same length, at least one value each, all finite
     */
    public List<Interval> means(List<double[]> columns) {
        int n = columns.get(0).length;
        double[][] means = new double[columns.size()][draws(n)];
        List<Interval> ranges = columns.stream().map(Bootstrap::range).toList();
        UniformRandomProvider random = random();
        int[] rows = new int[n];
        for (int draw = 0; draw < draws(n); draw++) {
            for (int i = 0; i < n; i++) {
                rows[i] = random.nextInt(n);
            }
            for (int c = 0; c < means.length; c++) {
                means[c][draw] = mean(columns.get(c), rows, ranges.get(c));
            }
        }
        return Arrays.stream(means).map(this::interval).toList();
    }

    /** Within the values' range: rounding must not take the mean of equal values out of it. */
    private static double mean(double[] values, int[] rows, Interval range) {
        double sum = 0;
        for (int row : rows) {
            sum += values[row];
        }
        return Math.max(range.low(), Math.min(range.high(), sum / rows.length));
    }

    private static Interval range(double[] values) {
        return new Interval(
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    /**
     * The interval of a percentile.
     *
     * @param values at least one, all finite
     * @param percent [0, 100]
     */
    public Interval percentile(double[] values, int percent) {
        return percentiles(List.of(values), percent, drawn -> drawn[0]);
    }

    /**
     * The interval of how far a percentile of {@code now} is above that of {@code then}, each value of which belongs to the one
     * of the same place.
     *
     * @param percent [0, 100]
     */
    public Interval percentileDifference(double[] now, double[] then, int percent) {
        return percentiles(List.of(now, then), percent, drawn -> drawn[0] - drawn[1]);
    }

    private interface Combination {
        double of(double[] percentiles);
    }

    private Interval percentiles(List<double[]> columns, int percent, Combination combination) {
        List<Ranked> ranked = columns.stream().map(Ranked::of).toList();
        int n = columns.get(0).length;
        double[] found = new double[draws(n)];
        double[] drawn = new double[columns.size()];
        UniformRandomProvider random = random();
        int[] rows = new int[n];
        for (int draw = 0; draw < found.length; draw++) {
            for (int i = 0; i < n; i++) {
                rows[i] = random.nextInt(n);
            }
            for (int c = 0; c < drawn.length; c++) {
                drawn[c] = ranked.get(c).percentile(rows, percent);
            }
            found[draw] = combination.of(drawn);
        }
        return interval(found);
    }

    private UniformRandomProvider random() {
        byte[] digest = Sha256.digest().digest(seed.getBytes(StandardCharsets.UTF_8));
        long[] state = new long[digest.length / Long.BYTES];
        ByteBuffer.wrap(digest).asLongBuffer().get(state);
        return RandomSource.XO_SHI_RO_256_PP.create(state);
    }

    private Interval interval(double[] found) {
        return between(found, confidence);
    }

    /** What lies between the two quantiles of the draws, which it sorts. */
    static Interval between(double[] found, double confidence) {
        Arrays.sort(found);
        double low = quantile(found, (1 - confidence) / 2);
        return new Interval(low, Math.max(low, quantile(found, (1 + confidence) / 2)));
    }

    private static double quantile(double[] sorted, double p) {
        double rank = (sorted.length - 1) * p;
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}

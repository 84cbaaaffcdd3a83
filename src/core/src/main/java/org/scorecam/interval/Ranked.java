package org.scorecam.interval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Values, and the place of each among them: so a percentile of drawn ones is found by counting. */
final class Ranked {
    private final double[] sorted;
    private final int[] ranks;
    private final int[] counts;

    private Ranked(double[] sorted, int[] ranks) {
        this.sorted = sorted;
        this.ranks = ranks;
        counts = new int[sorted.length];
    }

    static Ranked of(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[values.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Ranked(sorted, ranks);
    }

    /** As {@link org.scorecam.metric.Statistics#percentile} of the drawn values. */
    double percentile(int[] rows, int percent) {
        Arrays.fill(counts, 0);
        for (int row : rows) {
            counts[ranks[row]]++;
        }
        long hundredths = (rows.length - 1L) * percent;
        int place = (int) (hundredths / 100);
        double low = drawn(place);
        double high = drawn(Math.min(place + 1, rows.length - 1));
        return low + hundredths % 100 / 100.0 * (high - low);
    }

    /** The drawn value of a place, from 0, in the order of size. */
    private double drawn(int place) {
        int rank = 0;
        for (int before = counts[0]; before <= place; before += counts[rank]) {
            rank++;
        }
        return sorted[rank];
    }
}

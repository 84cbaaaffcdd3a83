package org.scorecam.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.scorecam.interval.ClopperPearson;
import org.scorecam.metric.Metric;
import org.scorecam.metric.Statistics;
import org.scorecam.rule.Statistic;

/**
 * A limit that fits what was measured: what a suite's statistic was, less a tenth of itself, rounded down to hundredths.
 *
 * @param metric of which high is good
 * @param statistic of the suite's explanations
 * @param measured what the statistic was
 * @param base what the limit is a tenth below: the same, or of a sample what the suite's own is hardly below
 * @param minimum the limit
 */
public record ProposedLimit(Metric metric, Statistic statistic, double measured, double base, BigDecimal minimum) {
    /** What is left out of the limit of the value it is made of: a tenth. */
    private static final double MARGIN = 0.1;

    private static final double CONFIDENCE = 0.95;

    /**
     * On the 10th percentile: the build fails where the worst tenth becomes clearly worse. Of some of the suite's photos, the value that the
     * suite's own percentile lies above in 95 of 100 samples takes its place: of {@code n} values the {@code k}-th smallest, with the largest
     * {@code k} of {@code P(B(n, 0.1) < k) <= 0.05}. Fewer than 29 have none: then the limit is on the median, by {@code B(n, 0.5)}.
     *
     * @param values at least one
     * @param isWhole whether they are of all explanations of the suite
     * @return empty where fewer than five of a suite are known
     */
    static Optional<ProposedLimit> onMaps(Metric metric, Collection<Double> values, boolean isWhole) {
        if (isWhole) {
            double tenth = Statistic.P10.of(values);
            return Optional.of(of(metric, Statistic.P10, tenth, tenth));
        }
        List<Double> sorted = values.stream().sorted().toList();
        for (Statistic statistic : List.of(Statistic.P10, Statistic.MEDIAN)) {
            double share = statistic == Statistic.P10 ? 0.1 : 0.5;
            int smaller = (int) IntStream.rangeClosed(1, sorted.size())
                    .filter(k -> BinomialDistribution.of(sorted.size(), share).cumulativeProbability(k - 1)
                            <= 1 - CONFIDENCE)
                    .count();
            if (smaller > 0) {
                return Optional.of(of(metric, statistic, statistic.of(values), sorted.get(smaller - 1)));
            }
        }
        return Optional.empty();
    }

    /**
     * On the share of right answers; of some of the suite's photos the lower bound of its interval takes its place, by Clopper and Pearson, 95 %.
     *
     * @param values 0 or 1, at least one
     * @param isWhole as above
     */
    static ProposedLimit onAnswers(Collection<Double> values, boolean isWhole) {
        double share = Statistics.mean(values);
        int right = (int) values.stream().filter(value -> value == 1).count();
        return of(
                Metric.TOP1,
                Statistic.MEAN,
                share,
                isWhole
                        ? share
                        : ClopperPearson.of(right, values.size(), CONFIDENCE).low());
    }

    private static ProposedLimit of(Metric metric, Statistic statistic, double measured, double base) {
        return new ProposedLimit(
                metric,
                statistic,
                measured,
                base,
                BigDecimal.valueOf(base * (1 - MARGIN)).setScale(2, RoundingMode.FLOOR));
    }
}

package org.scorecam.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.scorecam.metric.Metric;
import org.scorecam.metric.Statistics;

/**
 * A limit that fits what was measured: on the 10th percentile of a suite's explanations, the one that was measured less a tenth of itself,
 * rounded down to hundredths. The build fails where the worst tenth becomes clearly worse.
 *
 * <p>Of some of the suite's photos, the smallest value takes the percentile's place: the suite's own 10th percentile lies above it in
 * {@code 1 - 0.9^n} of all samples of n, 88 of 100 for 20 explanations, 95 of 100 for 29.
 *
 * @param metric of which high is good
 * @param explanations how many were measured
 * @param tenth what a tenth of them lie below
 * @param median what half of them lie below
 * @param base what the limit is a tenth below
 * @param minimum the limit
 */
public record ProposedLimit(
        Metric metric, int explanations, double tenth, double median, double base, BigDecimal minimum) {
    /** What is left out of the limit of the value it is made of: a tenth. */
    private static final double MARGIN = 0.1;

    private static final int TENTH = 10;

    /** The metrics that the default rules limit. */
    public static final List<Metric> METRICS = List.of(Metric.MASS_IN_BOX, Metric.LIFT);

    /**
     * The limit.
     *
     * @param values of a suite's explanations with boxes, at least one
     * @param isWhole whether they are all of the suite
     */
    public static ProposedLimit of(Metric metric, Collection<Double> values, boolean isWhole) {
        double tenth = Statistics.percentile(values, TENTH);
        double base = isWhole ? tenth : Statistics.percentile(values, 0);
        return new ProposedLimit(
                metric,
                values.size(),
                tenth,
                Statistics.percentile(values, 50),
                base,
                BigDecimal.valueOf(base * (1 - MARGIN)).setScale(2, RoundingMode.FLOOR));
    }
}

package org.scorecam.interval;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.scorecam.effort.Interval;

/**
 * The exact interval of a share: of those {@code p} that would give {@code k} or more of {@code n}, and {@code k} or fewer, in
 * {@code (1 - c) / 2} of all samples at least; {@code c} is the confidence. Its bounds are quantiles of beta distributions,
 * {@code B((1 - c) / 2; k, n - k + 1)} and {@code B((1 + c) / 2; k + 1, n - k)}. Clopper and Pearson, The Use of Confidence
 * or Fiducial Limits Illustrated in the Case of the Binomial, Biometrika 26, 1934, doi:10.1093/biomet/26.4.404.
 */
public final class ClopperPearson {
    /** The solver's last steps: its own absolute accuracy is 1e-9. */
    private static final int STEPS = 3;

    /** So that a bound is the same on every machine, whatever its last digits are there. */
    private static final double DIGITS = 1e13;

    private ClopperPearson() {}

    /**
     * The interval, in [0, 1].
     *
     * @param kept how many of {@code all}
     * @param all at least one
     * @param confidence (0, 1)
     */
    public static Interval of(int kept, int all, double confidence) {
        if (all < 1 || kept < 0 || kept > all) {
            throw new IllegalArgumentException(kept + " of " + all + " is no share");
        }
        double tail = (1 - confidence) / 2;
        return new Interval(
                kept == 0 ? 0 : quantile(kept, all - kept + 1.0, tail),
                kept == all ? 1 : 1 - quantile((double) all - kept, kept + 1.0, tail));
    }

    private static double quantile(double alpha, double beta, double p) {
        ContinuousDistribution distribution = BetaDistribution.of(alpha, beta);
        double x = distribution.inverseCumulativeProbability(p);
        for (int i = 0; i < STEPS; i++) {
            double density = distribution.density(x);
            double better = x - (distribution.cumulativeProbability(x) - p) / density;
            x = density > 0 && better > 0 && better < 1 ? better : x;
        }
        return Math.rint(x * DIGITS) / DIGITS;
    }
}

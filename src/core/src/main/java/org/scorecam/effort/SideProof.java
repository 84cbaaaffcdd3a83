package org.scorecam.effort;

import java.util.Arrays;

/**
 * A proof, in the making, that mass in box is on one side of {@code t}. For every cell {@code i} it keeps the smallest
 * value that {@code S_i} ({@link Question}; {@code -S_i} for the lower side) can still have: each weight that is not known
 * yet is 0 or 1, whichever is worse. {@code O(h w)} a weight.
 *
 * <p>Everything is computed in doubles, by the full run and here, with the unit {@code 2^-53}. With {@code K} channels of
 * masks and weights in [0, 1], a cell of {@code s} is at most {@code K} and is summed in {@code K} steps: off by at most
 * {@code K^2} units, {@code D} by {@code 2 (1 + |t|)} times that. {@code |d_j - c H_j[i]|} is at most {@code 2 (1 + |t|)},
 * off by {@code (h w + 4)} of that many units, and is added in at most three steps: {@code 2 (1 + |t|) (3 K^2 + K (h w +
 * 4))} in all. {@link #slack} is above the sum of both, twice; nothing nearer to 0 is taken for positive. What is rounded
 * to float32 is {@link org.scorecam.metric.MassWeights#rounding}, relative to the map's mass: the caller's to add to
 * {@code t}.
 *
 * <p>Where it is proven, the map is not zero everywhere either: {@code D} is at least {@code -|t|} and at most {@code 1 +
 * |t|} times the map's mass.
 */
final class SideProof {
    private final Question question;
    private final double t;
    private final int side;
    private final double[] least;

    private SideProof(Question question, double t, int side) {
        this.question = question;
        this.t = t;
        this.side = side;
        least = new double[question.terms().cells()];
    }

    /**
     * With no weight known.
     *
     * @param above to prove that the mass is above {@code t}, else that it is below
     */
    static SideProof at(Question question, double t, boolean above) {
        double[] unknown = new double[question.terms().size()];
        Arrays.fill(unknown, Double.NaN);
        return at(question, t, above, unknown);
    }

    /** With the weights that are known; the others are NaN. */
    static SideProof at(Question question, double t, boolean above, double[] w) {
        SideProof proof = new SideProof(question, t, above ? 1 : -1);
        for (int j = 0; j < w.length; j++) {
            if (Double.isNaN(w[j])) {
                proof.assumeTheWorst(j);
            } else {
                proof.take(j, w[j], 0);
            }
        }
        return proof;
    }

    private void assumeTheWorst(int term) {
        take(term, 0, -1);
    }

    /** Learns a weight. */
    void add(int term, double w) {
        take(term, w, 1);
    }

    /** Adds {@code w} times the term to each cell, and takes its worst away so many times. */
    private void take(int term, double w, int worst) {
        Terms terms = question.terms();
        double d = side * terms.count(term) * question.d(term, t);
        double c = side * terms.count(term) * question.c(t);
        for (int i = 0; i < least.length; i++) {
            double value = d - c * terms.mask(term, i);
            least[i] += w * value - worst * Math.min(value, 0);
        }
    }

    boolean isProven() {
        double bound = least[0];
        boolean largest = side > 0 == question.c(t) >= 0;
        for (double each : least) {
            bound = largest ? Math.max(bound, each) : Math.min(bound, each);
        }
        return bound > slack();
    }

    private double slack() {
        double channels = question.terms().channels();
        return 0x1p-53 * (1 + Math.abs(t)) * channels * (16 * channels + 8.0 * least.length + 64);
    }
}

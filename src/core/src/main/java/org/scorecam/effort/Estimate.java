package org.scorecam.effort;

/**
 * An estimate of {@code s = sum_j n_j w_j H_j} from terms drawn one after the other, and of how far mass in box is from
 * {@code t}. After draw {@code r} of term {@code j} with probability {@code p}, {@code T_r = (the terms drawn before) + n_j
 * w_j H_j / p} has the expectation {@code s}, whatever was drawn before, so the {@code T_r} are uncorrelated (Des Raj, Some
 * Estimators in Sampling with Varying Probabilities without Replacement, JASA 51, 1956; the proof needs no fixed sizes). Later
 * ones know more: the estimate is {@code sum_r r T_r / sum_r r}. The variance of {@code S_i} is taken from the spread of its
 * {@code n} values, {@code sum_r r^2 (S_ir - mean)^2 / (sum_r r)^2 n / (n - 1)}.
 *
 * <p>Of the cells {@code i} of {@link Question}'s {@code S_i} the one is taken in which the estimate of {@code s} is smallest.
 * The spread is a normal approximation: no guarantee for few draws.
 */
final class Estimate {
    private final Question question;
    private final double[] known;
    private final double[] now;
    private final double[] mean;
    private final double[] first;
    private final double[] second;
    private final double[] withIn;
    private final double[] withAll;
    private double knownIn;
    private double knownAll;
    private double meanIn;
    private double meanAll;
    private double firstIn;
    private double firstAll;
    private double secondIn;
    private double secondAll;
    private double inAll;
    private double linear;
    private double square;
    private int draws;

    Estimate(Question question) {
        this.question = question;
        int cells = question.terms().cells();
        known = new double[cells];
        now = new double[cells];
        mean = new double[cells];
        first = new double[cells];
        second = new double[cells];
        withIn = new double[cells];
        withAll = new double[cells];
    }

    /** Adds the weight of the next draw. */
    void add(int term, double w, double probability) {
        draws++;
        double r = draws;
        linear += r;
        square += r * r;
        double y = question.terms().count(term) * w;
        double in = knownIn + y * question.in(term) / probability;
        double all = knownAll + y * question.all(term) / probability;
        knownIn += y * question.in(term);
        knownAll += y * question.all(term);
        meanIn += r * in;
        meanAll += r * all;
        firstIn += r * r * in;
        firstAll += r * r * all;
        secondIn += r * r * in * in;
        secondAll += r * r * all * all;
        inAll += r * r * in * all;
        for (int i = 0; i < known.length; i++) {
            double part = y * question.terms().mask(term, i);
            now[i] = known[i] + part / probability;
            known[i] += part;
            mean[i] += r * now[i];
            first[i] += r * r * now[i];
            second[i] += r * r * now[i] * now[i];
            withIn[i] += r * r * in * now[i];
            withAll[i] += r * r * all * now[i];
        }
    }

    int draws() {
        return draws;
    }

    /** {@code s}, (h w). */
    double[] map() {
        double[] map = new double[mean.length];
        for (int i = 0; i < map.length; i++) {
            map[i] = linear == 0 ? 0 : mean[i] / linear;
        }
        return map;
    }

    private int smallest() {
        int smallest = 0;
        for (int i = 1; i < mean.length; i++) {
            smallest = mean[i] < mean[smallest] ? i : smallest;
        }
        return smallest;
    }

    /** The mass of {@code s - min s}, as a share of what a map of ones has; at least 0. */
    double all() {
        return linear == 0 ? 0 : Math.max(0, (meanAll - mean[smallest()]) / linear);
    }

    /** The mass in box of {@code s - min s}, within [0, 1]; NaN where the estimate is a constant map. */
    double massInBox() {
        int i = smallest();
        double in = meanIn - question.weights().share() * mean[i];
        return Math.min(Math.max(in / (meanAll - mean[i]), 0), 1);
    }

    /** {@code D} at {@code t}. */
    double difference(double t) {
        return (meanIn - t * meanAll - question.c(t) * mean[smallest()]) / linear;
    }

    /** The standard error of {@link #difference}; infinite for fewer than two draws. */
    double error(double t) {
        if (draws < 2) {
            return Double.POSITIVE_INFINITY;
        }
        int i = smallest();
        double c = question.c(t);
        double centre = difference(t);
        double squares = secondIn
                + t * t * secondAll
                + c * c * second[i]
                - 2 * t * inAll
                - 2 * c * withIn[i]
                + 2 * t * c * withAll[i];
        double ones = firstIn - t * firstAll - c * first[i];
        double spread = squares - 2 * centre * ones + centre * centre * square;
        return Math.sqrt(Math.max(spread, 0) * draws / (draws - 1.0)) / linear;
    }
}

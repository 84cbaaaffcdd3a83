package org.scorecam.interval;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.scorecam.effort.Interval;

/**
 * Two answers, yes or no, to each of some questions, and how much larger the share of yes is in the first: Newcombe's interval by
 * squaring and adding Wilson's intervals of the two shares (Improved confidence intervals for the difference between binomial
 * proportions based on paired data, Statistics in Medicine 17, 1998, method 10). It is wide where all pairs are alike; there
 * drawing would call the difference certain.
 *
 * @param both how many pairs are yes and yes, n in all
 * @param first yes and no
 * @param second no and yes
 * @param neither no and no
 */
public record PairedAnswers(int both, int first, int second, int neither) {
    /** No pair. */
    public static final PairedAnswers NONE = new PairedAnswers(0, 0, 0, 0);

    /** With one pair more. */
    public PairedAnswers and(boolean yesFirst, boolean yesSecond) {
        return new PairedAnswers(
                both + (yesFirst && yesSecond ? 1 : 0),
                first + (yesFirst && !yesSecond ? 1 : 0),
                second + (!yesFirst && yesSecond ? 1 : 0),
                neither + (!yesFirst && !yesSecond ? 1 : 0));
    }

    /** How many pairs there are. */
    public int pairs() {
        return both + first + second + neither;
    }

    /** The share of yes in the first answers, [0, 1]; of one pair at least. */
    public double firstShare() {
        return (double) (both + first) / pairs();
    }

    /** The share of yes in the second answers, likewise. */
    public double secondShare() {
        return (double) (both + second) / pairs();
    }

    /** The first share less the second, [-1, 1]; of one pair at least. */
    public double difference() {
        return (double) (first - second) / pairs();
    }

    /**
     * Where the difference lies, in [-1, 1]; of one pair at least.
     *
     * @param confidence (0, 1)
     */
    public Interval interval(double confidence) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        Interval one = wilson(firstShare(), z);
        Interval other = wilson(secondShare(), z);
        double correlation = correlation();
        double below = side(firstShare() - one.low(), other.high() - secondShare(), correlation);
        double above = side(secondShare() - other.low(), one.high() - firstShare(), correlation);
        return new Interval(Math.max(-1, difference() - below), Math.min(1, difference() + above));
    }

    private static double side(double one, double other, double correlation) {
        return Math.sqrt(Math.max(0, one * one - 2 * correlation * one * other + other * other));
    }

    private Interval wilson(double share, double z) {
        int n = pairs();
        double middle = share + z * z / (2 * n);
        double around = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
        double all = 1 + z * z / n;
        return new Interval(Math.max(0, (middle - around) / all), Math.min(1, (middle + around) / all));
    }

    /** Phi of the fourfold table, a positive one corrected for continuity; 0 where an answer is always the same. */
    private double correlation() {
        double sides = (double) (both + first) * (second + neither) * (both + second) * (first + neither);
        double product = (double) both * neither - (double) first * second;
        double corrected = product > 0 ? Math.max(0, product - pairs() / 2.0) : product;
        return sides == 0 ? 0 : corrected / Math.sqrt(sides);
    }
}

package org.scorecam.effort;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * TermSampler terms without replacement, each with a probability in proportion to its size among those that are left, in blocks
 * that do not depend on how many forwards run at once.
 *
 * <p>The first block's sizes are {@code b_j = n_j (max_t |d_j| + 0.1 all_j) all_j^0.25}. From then on the weights that are
 * known tell where the heavy ones are: alike masks have alike weights. A weight is guessed as the mean of the known ones,
 * each counted {@code exp(8 (cos - 1))} by the cosine of the two masks, and half of the mean of all known ones counted
 * 0.1; the sizes are {@code 0.4 n_j (max_t |d_j| + 0.1 all_j) guess_j + 0.6 b_j}, both parts scaled to a sum of 1 over what
 * is left. A wrong guess costs precision, never truth: {@link Estimate} is unbiased whatever the sizes, if only no term's
 * is 0 and none depends on a weight that is drawn later. The numbers were chosen on real tables, see the documentation on
 * effort.
 */
final class TermSampler {
    private static final int FIRST = 16;
    private static final int BLOCK = 8;
    private static final double SHARPNESS = 8;
    private static final double PRIOR = 0.1;
    private static final double GUESSED = 0.4;
    private static final double SMALLEST = 1e-12;

    private final Terms terms;
    private final Random random;
    private final double[] reach;
    private final double[] base;
    private final double[] norms;
    private final double[] near;
    private final double[] nearby;
    private final boolean[] drawn;
    private double sum;
    private int known;

    TermSampler(Question question, long seed) {
        terms = question.terms();
        random = new Random(seed);
        int size = terms.size();
        reach = new double[size];
        base = new double[size];
        norms = new double[size];
        near = new double[size];
        nearby = new double[size];
        drawn = new boolean[size];
        for (int j = 0; j < size; j++) {
            int term = j;
            double d = question.thresholds().stream()
                    .mapToDouble(threshold -> Math.abs(question.d(term, threshold.mass())))
                    .max()
                    .orElseThrow();
            reach[j] = terms.count(j) * (d + 0.1 * question.all(j)) + SMALLEST;
            base[j] = reach[j] * Math.sqrt(Math.sqrt(question.all(j))) + SMALLEST;
            norms[j] = Math.sqrt(terms.dot(j, j));
        }
    }

    /** A term, and the probability with which it was drawn from what was left. */
    record Draw(int term, double probability) {}

    /** The next terms, in the order in which they were drawn; none when all were. */
    Draw[] next() {
        double[] sizes = known == 0 ? shares(base) : mixed();
        double[] races = new double[sizes.length];
        for (int j = 0; j < races.length; j++) {
            races[j] = drawn[j] ? Double.POSITIVE_INFINITY : -StrictMath.log(1 - random.nextDouble()) / sizes[j];
        }
        int[] winners = IntStream.range(0, races.length)
                .filter(j -> !drawn[j])
                .boxed()
                .sorted(Comparator.comparingDouble(j -> races[j]))
                .limit(known == 0 ? FIRST : BLOCK)
                .mapToInt(Integer::intValue)
                .toArray();
        double left = Arrays.stream(sizes).sum();
        Draw[] block = new Draw[winners.length];
        for (int i = 0; i < winners.length; i++) {
            double size = sizes[winners[i]];
            block[i] = new Draw(winners[i], left > size ? size / left : 1);
            drawn[winners[i]] = true;
            left -= size;
        }
        return block;
    }

    /** Learns a weight, for the sizes of later blocks. */
    void learn(int term, double w) {
        sum += w;
        known++;
        for (int j = 0; j < drawn.length; j++) {
            if (!drawn[j]) {
                double cosine = terms.dot(term, j) / (norms[term] * norms[j]);
                double weight = StrictMath.exp(SHARPNESS * (cosine - 1));
                near[j] += weight * w;
                nearby[j] += weight;
            }
        }
    }

    private double[] mixed() {
        double[] guesses = new double[base.length];
        for (int j = 0; j < guesses.length; j++) {
            guesses[j] = reach[j] * (near[j] + PRIOR * 0.5 * sum / known) / (nearby[j] + PRIOR) + SMALLEST * SMALLEST;
        }
        double[] guessed = shares(guesses);
        double[] certain = shares(base);
        for (int j = 0; j < guessed.length; j++) {
            guessed[j] = GUESSED * guessed[j] + (1 - GUESSED) * certain[j];
        }
        return guessed;
    }

    /** Of the terms that are left; 0 for others. */
    private double[] shares(double[] sizes) {
        double left = 0;
        for (int j = 0; j < sizes.length; j++) {
            left += drawn[j] ? 0 : sizes[j];
        }
        double[] shares = new double[sizes.length];
        for (int j = 0; j < sizes.length; j++) {
            shares[j] = drawn[j] ? 0 : sizes[j] / left;
        }
        return shares;
    }
}

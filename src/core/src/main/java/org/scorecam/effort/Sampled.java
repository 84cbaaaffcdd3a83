package org.scorecam.effort;

import java.util.Arrays;

/**
 * Answers from a sample of the weights: terms are drawn ({@link TermSampler}) until the estimate ({@link Estimate}) is so many
 * standard errors away from each threshold, or the answer is proven by what was drawn, whichever is first. The same photo
 * and weights give the same draws and answers, however many forwards run at once and whatever was known before.
 *
 * <p>An answer that is not proven can be wrong. The standard error comes from the spread of the draws: where a few heavy
 * weights have not been drawn, it knows nothing of them, and no number of standard errors is a guarantee.
 */
public final class Sampled implements Inquiry {
    /** The default of {@code z}; chosen, as {@link #LEAST}, from the table in the documentation on effort. */
    public static final double CONFIDENCE = 4;

    /** How many terms are drawn at least by default. */
    public static final int LEAST = 50;

    private static final double EPSILON = 1e-8;

    private final Proven proven;
    private final TermSampler sampler;
    private final Estimate estimate;
    private final double z;
    private final int least;
    private final double[] w;
    private final Answer[] answers;
    private TermSampler.Draw[] block;
    private int taken;

    /**
     * @param sha256 of the photo's file, in hex: the draws' seed
     * @param z how many standard errors the estimate must be away from a threshold, above 0
     * @param least how many terms are drawn at least, unless the answers are proven before
     */
    public Sampled(Question question, String sha256, double z, int least) {
        if (!(z > 0)) {
            throw new IllegalArgumentException("z (" + z + ") must be above 0");
        }
        this.z = z;
        this.least = least;
        proven = new Proven(question);
        sampler = new TermSampler(question, Long.parseUnsignedLong(sha256.substring(0, 16), 16));
        estimate = new Estimate(question);
        w = new double[question.terms().size()];
        Arrays.fill(w, Double.NaN);
        answers = new Answer[question.thresholds().size()];
        Arrays.fill(answers, Answer.OPEN);
        block = sampler.next();
    }

    @Override
    public Question question() {
        return proven.question();
    }

    @Override
    public int[] next() {
        return Arrays.stream(block)
                .mapToInt(TermSampler.Draw::term)
                .filter(j -> Double.isNaN(w[j]))
                .toArray();
    }

    @Override
    public void add(int term, double weight) {
        Proven.requireWeight(question().terms().channel(term), weight);
        if (Double.isNaN(w[term])) {
            w[term] = weight;
            take();
        }
    }

    /** Continues through the draws in their own order, as far as their weights are known. */
    private void take() {
        while (taken < block.length && !Double.isNaN(w[block[taken].term()]) && !isSettled()) {
            TermSampler.Draw draw = block[taken++];
            proven.add(draw.term(), w[draw.term()]);
            estimate.add(draw.term(), w[draw.term()], draw.probability());
            sampler.learn(draw.term(), w[draw.term()]);
            decide();
            if (taken == block.length) {
                block = sampler.next();
                taken = 0;
            }
        }
    }

    private void decide() {
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] == Answer.OPEN && estimate.draws() >= least) {
                Threshold threshold = question().thresholds().get(i);
                double difference = estimate.difference(threshold.mass());
                if (Math.abs(difference) > z * estimate.error(threshold.mass()) + EPSILON * estimate.all()) {
                    answers[i] = threshold.answer(difference > 0);
                }
            }
        }
    }

    @Override
    public Answer answer(int threshold) {
        return isProven(threshold) ? proven.answer(threshold) : answers[threshold];
    }

    /** Whether the answer to a threshold is proven, and no estimate. */
    public boolean isProven(int threshold) {
        return proven.answer(threshold) != Answer.OPEN;
    }

    /** How many terms the answers were taken from; more may have been added. */
    public int draws() {
        return estimate.draws();
    }

    /**
     * The estimate and {@code z} standard errors on both sides, on the side of the thresholds that the answers say; where
     * all answers are proven, {@link Proven#mass}.
     */
    @Override
    public Interval mass() {
        if (proven.isSettled()) {
            return proven.mass();
        }
        double mass = estimate.massInBox();
        double error = z * estimate.error(mass) / estimate.all();
        if (!Double.isFinite(error)) {
            return new Interval(0, 1);
        }
        double low = Math.max(0, mass - error);
        double high = Math.min(1, mass + error);
        for (int i = 0; i < answers.length; i++) {
            double t = question().thresholds().get(i).mass();
            if (answer(i) == question().thresholds().get(i).answer(true)) {
                low = Math.max(low, Math.min(t, mass));
            } else if (answer(i) == question().thresholds().get(i).answer(false)) {
                high = Math.min(high, Math.max(t, mass));
            }
        }
        return new Interval(low, high);
    }

    /** The estimate of the mass in box, within [0, 1]; NaN before the map's estimate has any. */
    public double estimate() {
        return estimate.massInBox();
    }

    /** The estimate of the map, scaled as the full one: {@code (s - min s) / (max s - min s + 1e-8)}, (h w). */
    public float[] map() {
        double[] s = estimate.map();
        double min = Arrays.stream(s).min().orElse(0);
        double max = Arrays.stream(s).max().orElse(0);
        float[] map = new float[s.length];
        for (int i = 0; i < map.length; i++) {
            map[i] = (float) ((s[i] - min) / (max - min + EPSILON));
        }
        return map;
    }
}

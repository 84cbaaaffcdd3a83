package org.scorecam.cam;

/**
 * What is known of one photo's channels, for some classes: plain numbers, to be kept for a later run.
 *
 * @param classes indices in ascending order
 * @param scores (K, classes), the model's as they are; NaN where a channel was not run for a class
 * @param max (K), the largest of all classes' scores; 0 for probabilities, and where the channel was not run
 * @param sum (K), {@code sum_i exp(s_i - max)} over all classes; 0 likewise
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record KnownScores(int[] classes, float[] scores, double[] max, double[] sum) {}

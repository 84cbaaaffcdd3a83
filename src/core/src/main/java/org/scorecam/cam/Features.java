package org.scorecam.cam;

/**
 * What one forward of the whole input gives.
 *
 * @param scores one score a class, as the model's output has them
 * @param activations {@code A}, (K, h, w) row by row, whatever the graph's own layout
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two methods, never compared
public record Features(float[] scores, float[] activations) {}

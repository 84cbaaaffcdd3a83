package org.scorecam.cam;

/**
 * One channel of a map.
 *
 * @param channel its index, from 0
 * @param weight {@code w_k}
 * @param mask {@code H_k} at (h, w), in steps of 1/255
 */
public record WeightedMask(int channel, double weight, Heatmap mask) {}

package org.scorecam.cam;

/**
 * What one forward gives where the gradient of a class is asked for, too.
 *
 * @param features the scores and the target layer's activations {@code A}
 * @param gradient {@code dz_c / dA}, (K, h, w) row by row, as the activations are; {@code z_c} is the class's logit, also where the
 *     model ends in a softmax or sigmoid
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two methods, never compared
public record LayerGradient(Features features, float[] gradient) {}

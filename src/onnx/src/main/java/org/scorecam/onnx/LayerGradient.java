package org.scorecam.onnx;

import org.scorecam.cam.Features;

/**
 * What one forward gives where the gradient of a class is asked for, too.
 *
 * @param features the scores and the target layer's activations {@code A}
 * @param gradient {@code dz_c / dA}, (K, h, w) row by row, as the activations are
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two methods, never compared
public record LayerGradient(Features features, float[] gradient) {}

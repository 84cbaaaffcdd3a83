package org.scorecam.onnx;

/**
 * The target layer that is taken where the user names none.
 *
 * @param layer the tensor
 * @param why a clause for people: why this one
 */
public record DefaultLayer(LayerCandidate layer, String why) {}

/**
 * Gradients of a classifier's scores with respect to a layer, as ONNX nodes beside the model's own: one forward then gives scores,
 * activations and gradient, in a runtime that knows nothing of training.
 *
 * <p>Public: {@link org.scorecam.gradient.Gradients}, which asks {@link org.scorecam.gradient.Probe} for shapes and makes a
 * {@link org.scorecam.gradient.GradientModel}.
 */
@NullMarked
package org.scorecam.gradient;

import org.jspecify.annotations.NullMarked;

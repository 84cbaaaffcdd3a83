/**
 * Score-CAM: class activation maps without gradients (Wang et al., CVPR-W 2020, arXiv:1910.01279).
 *
 * <p>Symbols, everywhere: {@code X} the preprocessed input, {@code A} the activations of the target layer (K, h, w),
 * {@code H} the normalised masks, {@code w} the weights, {@code L} the map.
 */
@NullMarked
package org.scorecam.cam;

import org.jspecify.annotations.NullMarked;

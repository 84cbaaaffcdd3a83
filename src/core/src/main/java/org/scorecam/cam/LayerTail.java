package org.scorecam.cam;

import java.util.List;

/**
 * The part of a model behind its target layer, on one photo: what comes to it by ways around the layer stays as the photo has it. Safe
 * for use by several threads, and its answer to one layer does not depend on those that it is asked of with it.
 */
public interface LayerTail {
    /** What the forward of the whole input gave. */
    Features features();

    /**
     * All that the layer holds, (K, others + h w): each channel's tokens that have no place in the photo (a class token, registers), then
     * its cells row by row. A layer with height and width has no others. Not to be changed.
     */
    float[] layer();

    /** Whether the layer holds a transformer's tokens. */
    boolean isOfTokens();

    /** The logits of all classes of the photo as it is; where no logits are found, the scores as they are. */
    float[] logits();

    /**
     * The same with other activations.
     *
     * @param layers each as {@link #layer}
     * @return (layers, classes)
     * @throws org.scorecam.outcome.ExplanationException if it fails
     */
    float[][] logits(List<float[]> layers);
}

package org.scorecam.cam;

import java.nio.FloatBuffer;

/**
 * What Score-CAM needs of a model: the activations of one layer, and the class scores of a batch of inputs. An
 * implementation is safe for use by several threads at once, and its answer to one input does not depend on them.
 */
public interface Classifier extends AutoCloseable {
    /** What one input looks like. */
    InputShape input();

    /** The target layer's activations. */
    LayerShape layer();

    /** What the numbers in {@link Features#scores()} and {@link #scores} are. */
    ScoreKind scoreKind();

    /** How many classes are scored. */
    int classes();

    /** The most inputs that one call of {@link #scores} takes, 1 where the model's batch dimension is fixed at 1. */
    int maxBatch();

    /**
     * Scores and activations of one input, from one single forward.
     *
     * @param x the input, {@code input().size()} values in the layout of {@link #input()}
     * @throws org.scorecam.outcome.ExplanationException if it fails
     */
    Features features(float[] x);

    /**
     * The class scores of a batch.
     *
     * @param batch a direct buffer in native byte order; position 0, limit {@code n * input().size()}; left as it was
     * @param n how many inputs the buffer holds, 1 to {@link #maxBatch()}
     * @return (n, classes), as the model's output has them, see {@link #scoreKind()}
     * @throws org.scorecam.outcome.ExplanationException if it fails
     */
    float[][] scores(FloatBuffer batch, int n);

    @Override
    void close();
}

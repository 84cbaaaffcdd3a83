package org.scorecam.cam;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;

/**
 * What is needed of a model: the activations of one layer, and the class scores of a batch of inputs. An implementation is
 * safe for use by several threads at once, and its answer to one input does not depend on them.
 */
public interface Classifier extends AutoCloseable {
    /** What is known of it; always the same. */
    ClassifierFacts facts();

    /**
     * All that its answers depend on beside their input, in one text: the model, how it is read, its layer, what runs it and
     * where. What was remembered of another identity does not hold for this one.
     */
    String identity();

    /**
     * Scores and activations of one input, from one single forward.
     *
     * @param x the input, {@code input().size()} values in the layout of {@link ClassifierFacts#input()}
     * @throws org.scorecam.outcome.ExplanationException if it fails
     */
    Features features(float[] x);

    /**
     * The class scores of a batch.
     *
     * @param batch a direct buffer in native byte order; position 0, limit {@code n * input().size()}; left as it was
     * @param n how many inputs the buffer holds, 1 to {@link ClassifierFacts#maxBatch()}
     * @return (n, classes), as the model's output has them, see {@link ClassifierFacts#scoreKind()}
     * @throws org.scorecam.outcome.ExplanationException if it fails
     */
    float[][] scores(FloatBuffer batch, int n);

    /**
     * The same model with some of its weights drawn anew: its facts are the same, its answers and its identity are others. The
     * same scope and seed give the same weights. It is closed apart from this one.
     *
     * @return empty where there are no such weights
     * @throws ExplanationException if that cannot be done, with the reason: by default it cannot
     */
    default Optional<Classifier> randomised(WeightScope scope, long seed) {
        throw new ExplanationException("weights of this kind of classifier cannot be drawn anew");
    }

    /**
     * Gets ready for {@link #gradient}, before the first photo.
     *
     * @return what its gradients take otherwise than the forward has it, as sentences for people
     * @throws SetupException if it gives none, with the reason: by default it does not
     */
    default List<String> prepareGradients() {
        throw new SetupException("This kind of classifier gives no gradients: choose a <variant> of Score-CAM.");
    }

    /**
     * Scores, activations and the gradient of one class's logit, from one forward and the way back.
     *
     * @param x as for {@link #features}
     * @param classIndex in [0, classes)
     * @throws org.scorecam.outcome.ExplanationException if it fails
     * @throws SetupException as {@link #prepareGradients} does
     */
    default LayerGradient gradient(float[] x, int classIndex) {
        prepareGradients();
        throw new IllegalStateException("it was prepared for gradients, and gives none");
    }

    /**
     * Gets ready for {@link #tail}, before the first photo.
     *
     * @return what it takes otherwise than the model has it, as sentences for people
     * @throws SetupException if the part behind the layer cannot be run alone, with the reason: by default it cannot
     */
    default List<String> prepareTail() {
        throw new SetupException("The part behind the layer of this kind of classifier cannot be run alone: choose a"
                + " <variant> of Score-CAM.");
    }

    /**
     * One forward of the whole input, after which the part of the model behind the layer can be run alone.
     *
     * @param x as for {@link #features}
     * @throws org.scorecam.outcome.ExplanationException if it fails
     * @throws SetupException as {@link #prepareTail} does
     */
    default LayerTail tail(float[] x) {
        prepareTail();
        throw new IllegalStateException("it was prepared for its tail, and gives none");
    }

    @Override
    void close();
}

package org.scorecam.cam;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.Supplier;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;

/**
 * A classifier's forwards, each compared with what it says of itself: a failure is that of the photo, not of the run. A batch
 * that the model refuses is run one by one, there and from then on.
 *
 * @param batch how many inputs a forward takes
 */
record Forwards(Classifier classifier, BatchSize batch) {
    private static final String EXPORT = "Shapes must not depend on what is in the photo: export the model again";

    /** Some inputs of a batch. */
    interface Inputs {
        FloatBuffer of(int first, int many);
    }

    /** @throws ExplanationException if it fails, or gives other shapes than {@link Classifier#facts} says */
    Features features(float[] x) {
        return checked(made(() -> classifier.features(x)));
    }

    private Features checked(Features features) {
        requireClasses(features.scores());
        requireLayer("the target layer gave", " activations", features.activations());
        return features;
    }

    private void requireLayer(String who, String what, float[] values) {
        LayerShape layer = classifier.facts().layer();
        if (values.length != layer.channels() * layer.cells()) {
            throw new ExplanationException(who + " " + values.length + what + ", but its shape is (" + layer.channels()
                    + ", " + layer.height() + ", " + layer.width() + "). " + EXPORT);
        }
    }

    /** @throws ExplanationException as {@link #features} does, or if a number of the gradient is not finite */
    LayerGradient gradient(float[] x, int classIndex) {
        LayerGradient made = made(() -> classifier.gradient(x, classIndex));
        checked(made.features());
        requireLayer("the target layer has a gradient of", " values", made.gradient());
        for (float value : made.gradient()) {
            if (!Float.isFinite(value)) {
                throw new ExplanationException("the gradient of class " + classIndex
                        + " with respect to the target layer has a value that is " + value
                        + ": name another <layer>, or choose a <variant> of Score-CAM");
            }
        }
        return made;
    }

    /** @throws ExplanationException as {@link #features} does */
    LayerTail tail(float[] x) {
        LayerTail made = made(() -> classifier.tail(x));
        checked(made.features());
        requireClasses(made.logits());
        return made;
    }

    /** @throws ExplanationException if it fails, or gives other shapes than {@link Classifier#facts} says */
    float[][] behind(LayerTail tail, List<float[]> layers) {
        return checked(made(() -> tail.logits(layers)), layers.size());
    }

    /**
     * The scores of {@code n} inputs, from one forward; where the model refuses so many at once, from one for each.
     *
     * @return (n, classes)
     * @throws ExplanationException if a single one fails, or gives other shapes than {@link Classifier#facts} says
     */
    float[][] scores(Inputs inputs, int n) {
        try {
            return scores(inputs.of(0, n), n);
        } catch (ExplanationException e) {
            if (n == 1) {
                throw e;
            }
            float[][] rows = new float[n][];
            for (int i = 0; i < n; i++) {
                rows[i] = scores(inputs.of(i, 1), 1)[0];
            }
            batch.refuse();
            return rows;
        }
    }

    private float[][] scores(FloatBuffer inputs, int n) {
        return checked(made(() -> classifier.scores(inputs, n)), n);
    }

    private float[][] checked(float[][] rows, int n) {
        if (rows.length != n) {
            throw new ExplanationException(
                    "the model gave " + rows.length + " rows of scores for a batch of " + n + ". " + EXPORT);
        }
        for (float[] row : rows) {
            requireClasses(row);
        }
        return rows;
    }

    private void requireClasses(float[] scores) {
        int classes = classifier.facts().classes();
        if (scores.length != classes) {
            throw new ExplanationException(
                    "the model gave " + scores.length + " scores, but has " + classes + " classes. " + EXPORT);
        }
    }

    private static <T> T made(Supplier<T> forward) {
        try {
            return forward.get();
        } catch (ExplanationException | SetupException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ExplanationException(
                    "a forward failed (" + e + "). Run the model on this photo in another runtime, or export it again",
                    e);
        }
    }
}

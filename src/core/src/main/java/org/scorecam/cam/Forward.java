package org.scorecam.cam;

import java.nio.FloatBuffer;
import java.util.function.Supplier;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;

/** One forward, held against what the model said of itself: a failure is that of the photo, not of the run. */
final class Forward {
    private Forward() {}

    /** @throws ExplanationException if it fails, or gives other shapes than {@link Classifier} says */
    static Features features(Classifier classifier, float[] x) {
        Features features = made(() -> classifier.features(x));
        requireClasses(classifier, features.scores());
        LayerShape layer = classifier.layer();
        if (features.activations().length != layer.channels() * layer.cells()) {
            throw new ExplanationException("the target layer gave " + features.activations().length
                    + " activations, but its shape is (" + layer.channels() + ", " + layer.height() + ", "
                    + layer.width() + "). " + EXPORT);
        }
        return features;
    }

    /** @throws ExplanationException if it fails, or gives other shapes than {@link Classifier} says */
    static float[][] scores(Classifier classifier, FloatBuffer batch, int n) {
        float[][] rows = made(() -> classifier.scores(batch, n));
        if (rows.length != n) {
            throw new ExplanationException(
                    "the model gave " + rows.length + " rows of scores for a batch of " + n + ". " + EXPORT);
        }
        for (float[] row : rows) {
            requireClasses(classifier, row);
        }
        return rows;
    }

    private static final String EXPORT = "Shapes must not depend on what is in the photo: export the model again";

    private static void requireClasses(Classifier classifier, float[] scores) {
        if (scores.length != classifier.classes()) {
            throw new ExplanationException("the model gave " + scores.length + " scores, but has "
                    + classifier.classes() + " classes. " + EXPORT);
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

package org.scorecam.cam;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;

/**
 * Score-CAM on one classifier (Wang et al., CVPR-W 2020, arXiv:1910.01279), as {@link Method} says. One photo's way:
 *
 * <ol>
 *   <li>{@link #look}: one forward of {@code X} gives its probabilities and the activations {@code A} of the layer;
 *   <li>{@link MaskedScores}, in parts that may run on any threads: the model's scores of {@code X} under each mask;
 *   <li>{@link MaskedScores#explain}: the weights, and the map that is summed with them.
 * </ol>
 *
 * <p>Weights land in an array by channel and are summed in channel order: the map does not depend on the threads.
 */
public final class ScoreCam {
    private final Classifier classifier;
    private final Method method;
    private final BatchSize batch;
    private final ThreadLocal<Masker> maskers;

    /** Makes forwards of as many inputs as the classifier takes at once. */
    public ScoreCam(Classifier classifier, Method method) {
        this(classifier, method, BatchSize.of(classifier.maxBatch()));
    }

    /**
     * Makes forwards of so many inputs, at most as many as the classifier takes.
     *
     * @throws SetupException if the method needs logits and the classifier has none
     */
    public ScoreCam(Classifier classifier, Method method, BatchSize batch) {
        if (method.weighting().score() == Weighting.Score.LOGIT && classifier.scoreKind() == ScoreKind.PROBABILITIES) {
            throw new SetupException(
                    "<score>logit</score> needs the scores before the softmax, and the model's scores are"
                            + " probabilities: export the model without its last softmax, or choose <score>probability</score>,"
                            + " or <score>output</score> for the numbers as they are");
        }
        this.classifier = classifier;
        this.method = method;
        this.batch = batch;
        maskers = ThreadLocal.withInitial(
                () -> new Masker(classifier.input(), classifier.layer(), method.masking(), batch.most()));
    }

    /**
     * One forward of the whole input.
     *
     * @param x {@code X}, in the layout of {@link Classifier#input()}
     * @throws org.scorecam.outcome.ExplanationException if a score or an activation is no finite number
     */
    public Look look(float[] x) {
        return remember(Forward.features(classifier, x));
    }

    /** The look that an earlier forward gave. */
    public Look remember(Features features) {
        double[] probabilities = Probabilities.of(features.scores(), classifier.scoreKind());
        return new Look(
                features,
                probabilities,
                Masks.of(features.activations(), classifier.layer(), method.masking(), classifier.input()));
    }

    /** As {@link #maskedScores(Look, Scored, int[])}, where no earlier run knew anything. */
    public MaskedScores maskedScores(Look look, int... classes) {
        return maskedScores(look, null, classes);
    }

    /**
     * What is to be run to explain some classes of one photo; all of them share each forward.
     *
     * @param earlier what an earlier run knew of the photo, null for nothing
     * @param classes indices, each in [0, classes)
     */
    public MaskedScores maskedScores(Look look, @Nullable Scored earlier, int[] classes) {
        return new MaskedScores(this, look, earlier, classes);
    }

    /**
     * The model's scores of {@code X} masked with each of some channels, from one forward; where the model refuses so many
     * at once, from one for each, here and from then on.
     *
     * @param x {@code X}, of which the masks are
     * @param from the first of {@code channels}
     * @param n how many, at most the classifier's batch
     * @return (n, classes)
     */
    float[][] masked(float[] x, Masks masks, int[] channels, int from, int n) {
        Masker masker = maskers.get();
        return scores((first, many) -> masker.mask(x, masks, channels, from + first, many), n);
    }

    /** Some inputs of a batch. */
    private interface Inputs {
        FloatBuffer of(int first, int many);
    }

    private float[][] scores(Inputs inputs, int n) {
        try {
            return Forward.scores(classifier, inputs.of(0, n), n);
        } catch (ExplanationException e) {
            if (n == 1) {
                throw e;
            }
            float[][] rows = new float[n][];
            for (int i = 0; i < n; i++) {
                rows[i] = Forward.scores(classifier, inputs.of(i, 1), 1)[0];
            }
            batch.refuse();
            return rows;
        }
    }

    /**
     * The probabilities of all classes on some inputs, from one forward; where the model refuses so many at once, from one
     * for each, here and from then on.
     *
     * @param inputs each as {@code X}; at most {@link BatchSize#most} of them
     * @return one row an input
     * @throws org.scorecam.outcome.ExplanationException if a forward fails, or a score is no finite number
     */
    public List<double[]> probabilities(List<float[]> inputs) {
        Masker masker = maskers.get();
        float[][] scores = scores((first, many) -> masker.plain(inputs.subList(first, first + many)), inputs.size());
        return Arrays.stream(scores)
                .map(each -> Probabilities.of(each, method.scoreKind(classifier.scoreKind())))
                .toList();
    }

    /** How many masked inputs a forward takes. */
    public BatchSize batch() {
        return batch;
    }

    Classifier classifier() {
        return classifier;
    }

    /** How the maps are computed. */
    public Method method() {
        return method;
    }
}

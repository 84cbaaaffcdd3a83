package org.scorecam.cam;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.UnmaskedForward.ClassGradient;
import org.scorecam.outcome.SetupException;

/**
 * Maps of one classifier, as {@link Method} says: Score-CAM (Wang et al., CVPR-W 2020, arXiv:1910.01279), or one that needs the gradient
 * or the part behind the layer instead of masks. One photo's way:
 *
 * <ol>
 *   <li>{@link #unmasked(float[])}: one forward of {@code X} gives its probabilities and the activations {@code A} of the layer;
 *   <li>{@link MapForwards}, in parts that may run on any threads: the model's scores of {@code X} under each mask, the
 *       gradient of each class, or the scores that the part behind the layer gives of changed activations;
 *   <li>{@link #map}: the weights, and the map that is summed with them.
 * </ol>
 *
 * <p>Scores land in an array by channel and are summed in channel order: the map does not depend on the threads.
 */
public final class ScoreCam {
    private final ClassifierFacts facts;
    private final Method method;
    private final Forwards forwards;
    private final List<String> notes;
    private final ThreadLocal<Masker> maskers;

    /** Makes forwards of as many inputs as the classifier takes at once. */
    public ScoreCam(Classifier classifier, Method method) {
        this(classifier, method, BatchSize.of(classifier.facts().maxBatch()));
    }

    /**
     * Makes forwards of so many inputs, at most as many as the classifier takes.
     *
     * @throws SetupException if the method needs logits, gradients or the part behind the layer, and the classifier has none
     */
    public ScoreCam(Classifier classifier, Method method, BatchSize batch) {
        facts = classifier.facts();
        if (method.weighting().score() == Weighting.Score.LOGIT && facts.scoreKind() == ScoreKind.PROBABILITIES) {
            throw new SetupException(
                    "<score>logit</score> needs the scores before the softmax, and the model's scores are"
                            + " probabilities: export the model without its last softmax, or choose <score>probability</score>,"
                            + " or <score>output</score> for the numbers as they are");
        }
        notes = method.isOfGradient()
                ? classifier.prepareGradients()
                : method.isOfTail() ? classifier.prepareTail() : List.of();
        this.method = method;
        forwards = new Forwards(classifier, batch);
        maskers =
                ThreadLocal.withInitial(() -> new Masker(facts.input(), facts.layer(), method.masking(), batch.most()));
    }

    /**
     * One forward of the whole input.
     *
     * @param x {@code X}, in the layout of {@link ClassifierFacts#input()}
     * @throws org.scorecam.outcome.ExplanationException if a score or an activation is no finite number
     */
    public UnmaskedForward unmasked(float[] x) {
        if (method.isOfTail()) {
            LayerTail started = tail(x);
            return unmasked(started.features(), null, started);
        }
        return unmasked(forwards.features(x));
    }

    /**
     * The same, and where the method needs it the gradient of a class that will be explained: one forward gives both.
     *
     * @param classIndex in [0, classes)
     */
    public UnmaskedForward unmasked(float[] x, int classIndex) {
        if (!method.isOfGradient()) {
            return unmasked(x);
        }
        LayerGradient found = forwards.gradient(x, classIndex);
        return unmasked(found.features(), new ClassGradient(classIndex, found.gradient()), null);
    }

    /** The forward of the whole input that gave these, now or in an earlier run. */
    public UnmaskedForward unmasked(Features features) {
        return unmasked(features, null, null);
    }

    private UnmaskedForward unmasked(Features features, @Nullable ClassGradient gradient, @Nullable LayerTail started) {
        double[] probabilities = Probabilities.of(features.scores(), facts.scoreKind());
        Masks.requireFinite(features.activations(), facts.layer());
        return new UnmaskedForward(
                features,
                probabilities,
                () -> Masks.of(features.activations(), facts.layer(), method.masking(), facts.input()),
                gradient,
                started);
    }

    /**
     * What is to be run to explain some classes of one photo, whatever the method.
     *
     * @param earlier what an earlier run knew of the photo's masks, null for nothing
     * @param classes indices, each in [0, classes)
     */
    public MapForwards forwards(UnmaskedForward unmasked, @Nullable KnownScores earlier, int[] classes) {
        if (method.isMasked()) {
            return masked(unmasked, earlier, classes);
        }
        return method.isOfGradient()
                ? new GradientForwards(this, unmasked, earlier, classes)
                : new TailForwards(this, unmasked, earlier, classes);
    }

    /** As {@link #masked(UnmaskedForward, KnownScores, int[])}, where no earlier run knew anything. */
    public MaskedForwards masked(UnmaskedForward unmasked, int... classes) {
        return masked(unmasked, null, classes);
    }

    /**
     * What is to be run to explain some classes of one photo; all of them share each forward.
     *
     * @param earlier what an earlier run knew of the photo, null for nothing
     * @param classes indices, each in [0, classes)
     */
    public MaskedForwards masked(UnmaskedForward unmasked, @Nullable KnownScores earlier, int[] classes) {
        return new MaskedForwards(this, unmasked.masks(), earlier, classes);
    }

    /**
     * The map of one class, once all terms have been run.
     *
     * @param classIndex one of the classes that the forwards were made for
     * @throws IllegalStateException if one was not run
     */
    public ClassMap map(MapForwards forwards, int classIndex) {
        int missing = forwards.missing().length;
        if (missing > 0) {
            throw new IllegalStateException(missing + " forwards were not run");
        }
        return forwards.mapSoFar(classIndex);
    }

    /**
     * The gradient of a class's logit, (K, h, w).
     *
     * @throws org.scorecam.outcome.ExplanationException if a number of it is not finite
     */
    float[] gradient(float[] x, int classIndex) {
        return forwards.gradient(x, classIndex).gradient();
    }

    /** One forward of the whole input, after which the part behind the layer can be run. */
    LayerTail tail(float[] x) {
        return forwards.tail(x);
    }

    /** What the part behind the layer gives of other activations, (layers, classes). */
    float[][] behind(LayerTail started, List<float[]> layers) {
        return forwards.behind(started, layers);
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
        return forwards.scores((first, many) -> masker.mask(x, masks, channels, from + first, many), n);
    }

    /**
     * The probabilities of all classes on some inputs, read as those of the whole photo are, whatever the method takes of
     * masked inputs to weigh channels. From one forward; where the model refuses so many at once, from one
     * for each, here and from then on.
     *
     * @param inputs each as {@code X}; at most {@link BatchSize#most} of them
     * @return one row an input
     * @throws org.scorecam.outcome.ExplanationException if a forward fails, or a score is no finite number
     */
    public List<double[]> probabilities(List<float[]> inputs) {
        Masker masker = maskers.get();
        float[][] scores =
                forwards.scores((first, many) -> masker.plain(inputs.subList(first, first + many)), inputs.size());
        return Arrays.stream(scores)
                .map(each -> Probabilities.of(each, facts.scoreKind()))
                .toList();
    }

    /**
     * The same of many inputs, in batches of one size, so that what comes out does not depend on the threads.
     *
     * @param asked what is asked, one input each
     * @param input makes the input of one
     * @param told is given its probabilities
     * @param after is told after each batch how many inputs it held
     */
    public <T> void probabilities(
            List<T> asked, Function<T, float[]> input, BiConsumer<T, double[]> told, IntConsumer after) {
        int size = batch().chosen();
        for (int i = 0; i < asked.size(); i += size) {
            List<T> some = asked.subList(i, Math.min(i + size, asked.size()));
            List<double[]> found = probabilities(some.stream().map(input).toList());
            for (int j = 0; j < some.size(); j++) {
                told.accept(some.get(j), found.get(j));
            }
            after.accept(some.size());
        }
    }

    /** The class of the largest of some probabilities, the first of equals: the top-1. */
    public static int first(double[] probabilities) {
        return Probabilities.largest(probabilities);
    }

    /** How many masked inputs a forward takes. */
    public BatchSize batch() {
        return forwards.batch();
    }

    /** How the scores of masked inputs are read to weigh channels. */
    ScoreKind scoreKind() {
        return method.scoreKind(facts.scoreKind());
    }

    /** What the classifier tells of itself. */
    public ClassifierFacts facts() {
        return facts;
    }

    /** What is taken otherwise than the model has it, as sentences for people. */
    public List<String> notes() {
        return notes;
    }

    /** How the maps are computed. */
    public Method method() {
        return method;
    }
}

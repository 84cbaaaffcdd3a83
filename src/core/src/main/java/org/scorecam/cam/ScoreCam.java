package org.scorecam.cam;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * Score-CAM on one classifier (Wang et al., CVPR-W 2020, arXiv:1910.01279), as {@link Method} says. One photo's way:
 *
 * <ol>
 *   <li>{@link #unmasked(float[])}: one forward of {@code X} gives its probabilities and the activations {@code A} of the layer;
 *   <li>{@link MaskedForwards}, in parts that may run on any threads: the model's scores of {@code X} under each mask;
 *   <li>{@link #map}: the weights, and the map that is summed with them.
 * </ol>
 *
 * <p>Scores land in an array by channel and are summed in channel order: the map does not depend on the threads.
 */
public final class ScoreCam {
    private final ClassifierFacts facts;
    private final Method method;
    private final Forwards forwards;
    private final ThreadLocal<Masker> maskers;

    /** Makes forwards of as many inputs as the classifier takes at once. */
    public ScoreCam(Classifier classifier, Method method) {
        this(classifier, method, BatchSize.of(classifier.facts().maxBatch()));
    }

    /**
     * Makes forwards of so many inputs, at most as many as the classifier takes.
     *
     * @throws SetupException if the method needs logits and the classifier has none
     */
    public ScoreCam(Classifier classifier, Method method, BatchSize batch) {
        facts = classifier.facts();
        if (method.weighting().score() == Weighting.Score.LOGIT && facts.scoreKind() == ScoreKind.PROBABILITIES) {
            throw new SetupException(
                    "<score>logit</score> needs the scores before the softmax, and the model's scores are"
                            + " probabilities: export the model without its last softmax, or choose <score>probability</score>,"
                            + " or <score>output</score> for the numbers as they are");
        }
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
        return unmasked(forwards.features(x));
    }

    /** The forward of the whole input that gave these, now or in an earlier run. */
    public UnmaskedForward unmasked(Features features) {
        double[] probabilities = Probabilities.of(features.scores(), facts.scoreKind());
        return new UnmaskedForward(
                features,
                probabilities,
                Masks.of(features.activations(), facts.layer(), method.masking(), facts.input()));
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
     * @throws IllegalStateException if one was not
     */
    public ClassMap map(MaskedForwards masked, int classIndex) {
        int missing = masked.missing().length;
        if (missing > 0) {
            throw new IllegalStateException(missing + " terms were not run");
        }
        return mapSoFar(masked, classIndex);
    }

    /** The map of one class that the terms known by now make. */
    public ClassMap mapSoFar(MaskedForwards masked, int classIndex) {
        double[] weights = method.weighting().weigh(masked.scores(classIndex));
        return new ClassMap(weights, masked.channelMasks(), method.summing(), facts);
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

    /** How the maps are computed. */
    public Method method() {
        return method;
    }
}

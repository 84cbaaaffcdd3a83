package org.scorecam.cam;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The masked forwards of one photo, for some classes. Channels whose masks are equal share a <em>term</em>: one forward tells
 * the score of all. {@link #run} those that are {@link #missing}, in any order and on any threads.
 */
public final class MaskedForwards implements MapForwards {
    private final ScoreCam scoreCam;
    private final Masks masks;
    private final int[] classes;
    private final int[][] terms;
    private final ChannelScores scores;

    MaskedForwards(ScoreCam scoreCam, Masks masks, @Nullable KnownScores earlier, int[] classes) {
        this.scoreCam = scoreCam;
        this.masks = masks;
        this.classes = classes.clone();
        terms = terms(masks, scoreCam.method());
        ClassifierFacts facts = scoreCam.facts();
        scores = new ChannelScores(facts.layer().channels(), facts.classes(), classes, earlier);
    }

    private static int[][] terms(Masks masks, Method method) {
        int[][] groups = masks.groups();
        return method.runsZeroMask() && masks.constant().length > 0
                ? Stream.concat(Arrays.stream(groups), Stream.of(masks.constant()))
                        .toArray(int[][]::new)
                : groups;
    }

    /**
     * The channels that are run, in groups of equal masks: each group is a term. Those that are constant are not among them,
     * or are the last group where the method gives them a mask of zeros. Not to be changed.
     */
    public int[][] terms() {
        return terms;
    }

    /** The masks {@code H}, (K, h, w), in [0, 1] where they are normalised before upsampling. Not to be changed. */
    public float[] masks() {
        return masks.values();
    }

    /** The terms that were not run yet, nor by an earlier run: a forward each. */
    @Override
    public int[] missing() {
        return IntStream.range(0, terms.length).filter(term -> !isKnown(term)).toArray();
    }

    /** Whether a term's scores are known, for all classes. */
    public boolean isKnown(int term) {
        return Arrays.stream(terms[term]).allMatch(k -> scores.knows(k, classes));
    }

    /**
     * The class's probability under a term's mask, in [0, 1]: its weight where weights are probabilities.
     *
     * @throws IllegalStateException if it was not run
     */
    public double weight(int term, int classIndex) {
        return scores.probability(terms[term][0], classIndex);
    }

    /**
     * Runs the forwards of some terms, in batches as large as the classifier takes.
     *
     * @param x {@code X}, the input whose masks they are
     * @param some terms
     * @param from the first of them to run
     * @param to behind the last of them to run
     * @param after is told after each batch how many forwards it held, once its scores are kept
     * @throws org.scorecam.outcome.ExplanationException if a score is no finite number
     */
    @Override
    public void run(float[] x, int[] some, int from, int to, IntConsumer after) {
        int[] channels =
                Arrays.stream(some, from, to).map(term -> terms[term][0]).toArray();
        BatchSize batch = scoreCam.batch();
        for (int i = 0, n; i < channels.length; i += n) {
            int size = batch.next();
            n = Math.min(size, channels.length - i);
            long start = System.nanoTime();
            float[][] found = scoreCam.masked(x, masks, channels, i, n);
            if (n == size) {
                batch.took(size, System.nanoTime() - start);
            }
            for (int j = 0; j < n; j++) {
                add(some[from + i + j], found[j]);
            }
            after.accept(n);
        }
    }

    private void add(int term, float[] found) {
        for (int k : terms[term]) {
            scores.add(k, found, scoreCam.scoreKind());
        }
    }

    @Override
    public KnownScores known() {
        return scores.known();
    }

    /** {@code s_k} of a class, as far as it is known: NaN for a channel that was not run. */
    public double[] scores(int classIndex) {
        double[] s = new double[scoreCam.facts().layer().channels()];
        Arrays.fill(s, Double.NaN);
        for (int term = 0; term < terms.length; term++) {
            if (isKnown(term)) {
                Arrays.stream(terms[term]).forEach(k -> s[k] = score(k, classIndex));
            }
        }
        return s;
    }

    /** The class's probability under channel {@code k}'s mask, read as that of the whole photo is; that channel was run. */
    double probability(int k, int classIndex) {
        return switch (scoreCam.facts().scoreKind()) {
            case LOGITS -> scores.probability(k, classIndex);
            case PROBABILITIES, SIGMOID ->
                Probabilities.ofOne(
                        scores.score(k, classIndex), scoreCam.facts().scoreKind());
        };
    }

    private double score(int k, int classIndex) {
        return switch (scoreCam.method().weighting().score()) {
            case PROBABILITY, SOFTMAX_OF_OUTPUT -> scores.probability(k, classIndex);
            case LOGIT, OUTPUT -> scores.score(k, classIndex);
        };
    }

    @Override
    public ClassMap mapSoFar(int classIndex) {
        Method method = scoreCam.method();
        return new ClassMap(method.weighting().weigh(scores(classIndex)), masks, method.summing(), scoreCam.facts());
    }

    @Override
    public Channels channels(ClassMap map, int count, int[] shown) {
        return Channels.of(this, map, count, shown);
    }

    /** What {@link Channels} tells of the forwards. */
    ChannelScores channelScores() {
        return scores;
    }

    Masks channelMasks() {
        return masks;
    }
}

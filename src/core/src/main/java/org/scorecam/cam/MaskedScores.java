package org.scorecam.cam;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Summing.Summed;
import org.scorecam.cam.Weighting.Weights;

/**
 * The weights of one photo's channels, for some classes. Channels whose masks are equal share a <em>term</em>: one forward
 * tells the weight of all. {@link #run} those that are {@link #missing}, in any order and on any threads; then
 * {@link #explain}.
 */
public final class MaskedScores {
    private final ScoreCam scoreCam;
    private final Look look;
    private final int[] classes;
    private final int[][] terms;
    private final ChannelScores scores;

    MaskedScores(ScoreCam scoreCam, Look look, @Nullable Scored earlier, int[] classes) {
        this.scoreCam = scoreCam;
        this.look = look;
        this.classes = classes.clone();
        terms = terms(look.masks(), scoreCam.method());
        Classifier classifier = scoreCam.classifier();
        scores = new ChannelScores(classifier.layer().channels(), classifier.classes(), classes, earlier);
    }

    private static int[][] terms(Masks masks, Method method) {
        return method.runsZeroMask() && masks.constant().length > 0
                ? Stream.concat(Arrays.stream(masks.groups()), Stream.of(masks.constant()))
                        .toArray(int[][]::new)
                : masks.groups();
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
        return look.masks().values();
    }

    /** The terms that were not run yet, nor by an earlier run: a forward each. */
    public int[] missing() {
        return IntStream.range(0, terms().length).filter(term -> !isKnown(term)).toArray();
    }

    /** Whether a term's weight is known, for all classes. */
    public boolean isKnown(int term) {
        return Arrays.stream(terms()[term]).allMatch(k -> scores.knows(k, classes));
    }

    /**
     * The class's probability under a term's mask, in [0, 1]: its weight where weights are probabilities.
     *
     * @throws IllegalStateException if it was not run
     */
    public double weight(int term, int classIndex) {
        return scores.probability(terms()[term][0], classIndex);
    }

    /**
     * Runs the forwards of some terms, in batches as large as the classifier takes.
     *
     * @param x {@code X}, the input that was looked at
     * @param some terms
     * @param from the first of them to run
     * @param to behind the last of them to run
     * @param after hears of each batch how many forwards it held, once its scores are kept
     * @throws org.scorecam.outcome.ExplanationException if a score is no finite number
     */
    public void run(float[] x, int[] some, int from, int to, IntConsumer after) {
        int[] channels =
                Arrays.stream(some, from, to).map(term -> terms()[term][0]).toArray();
        BatchSize batch = scoreCam.batch();
        for (int i = 0, n; i < channels.length; i += n) {
            int size = batch.next();
            n = Math.min(size, channels.length - i);
            long start = System.nanoTime();
            float[][] found = scoreCam.masked(x, look.masks(), channels, i, n);
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
        for (int k : terms()[term]) {
            scores.add(
                    k, found, scoreCam.method().scoreKind(scoreCam.classifier().scoreKind()));
        }
    }

    /** What is known by now, for a later run. */
    public Scored scored() {
        return scores.scored();
    }

    /**
     * The map of one class, once all terms have been run.
     *
     * @param classIndex one of the classes that this was made for
     */
    public ClassMap explain(int classIndex) {
        if (missing().length > 0) {
            throw new IllegalStateException(missing().length + " terms were not run");
        }
        return soFar(classIndex);
    }

    /** The map of one class that the terms known by now make. */
    public ClassMap soFar(int classIndex) {
        Classifier classifier = scoreCam.classifier();
        double[] s = new double[classifier.layer().channels()];
        Arrays.fill(s, Double.NaN);
        for (int term = 0; term < terms.length; term++) {
            if (isKnown(term)) {
                Arrays.stream(terms[term]).forEach(k -> s[k] = score(k, classIndex));
            }
        }
        Method method = scoreCam.method();
        double[] w = weights(s, method.weighting().weights());
        Finish finish = new Finish(method.summing(), classifier.layer(), classifier.input());
        return new ClassMap(classIndex, s, w, weightedSum(w), finish);
    }

    private double score(int k, int classIndex) {
        return switch (scoreCam.method().weighting().score()) {
            case PROBABILITY, SOFTMAX_OF_OUTPUT -> scores.probability(k, classIndex);
            case LOGIT, OUTPUT -> scores.score(k, classIndex);
        };
    }

    /** Of scores that are NaN where a channel is not run: it weighs 0. */
    private static double[] weights(double[] s, Weights kind) {
        double largest =
                Arrays.stream(s).filter(score -> !Double.isNaN(score)).max().orElse(0);
        double[] w = Arrays.stream(s)
                .map(score -> Double.isNaN(score) ? 0 : kind == Weights.SCORE ? score : Math.exp(score - largest))
                .toArray();
        double sum = kind == Weights.SCORE ? 1 : Arrays.stream(w).sum();
        return sum == 1 ? w : Arrays.stream(w).map(weight -> weight / sum).toArray();
    }

    /** The {@code count} channels of the largest weights, heaviest first, with their masks in steps of 1/255. */
    public List<WeightedMask> heaviest(ClassMap map, int count) {
        return Arrays.stream(look.masks().varying())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -map.weight(k)))
                .limit(count)
                .map(k -> new WeightedMask(k, map.weight(k), look.masks().rounded(k)))
                .toList();
    }

    /**
     * What some classes have under the masks of some channels, in [0, 1], to four decimals.
     *
     * @return one row a channel, up to the first that was not run; no row where the model is so large that the scores of all classes are not kept
     */
    public List<List<Double>> probabilities(List<WeightedMask> channels, int[] some) {
        return scores.isWhole()
                ? channels.stream()
                        .takeWhile(channel -> scores.knows(channel.channel(), some))
                        .map(channel -> probabilities(channel.channel(), some))
                        .toList()
                : List.of();
    }

    private List<Double> probabilities(int k, int[] some) {
        return Arrays.stream(some)
                .mapToObj(c -> rounded(scores.probability(k, c)))
                .toList();
    }

    private static double rounded(double value) {
        return Math.rint(1e4 * value) / 1e4;
    }

    /** The weights of a map, largest first, to four decimals; those that round to 0 are left out. */
    public List<Double> weights(ClassMap map) {
        return Arrays.stream(look.masks().varying())
                .mapToObj(k -> rounded(map.weight(k)))
                .filter(weight -> weight != 0)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** {@code sum_k w_k H_k} or {@code sum_k w_k B_k}, at (h, w), summed in channel order. */
    private double[] weightedSum(double[] w) {
        int cells = scoreCam.classifier().layer().cells();
        Masks masks = look.masks();
        boolean ofMasks = scoreCam.method().summing().summed() == Summed.MASKS;
        double[] sum = new double[cells];
        for (int k = 0; k < w.length; k++) {
            if (w[k] != 0) {
                for (int i = 0; i < cells; i++) {
                    sum[i] += w[k] * (ofMasks ? masks.values()[k * cells + i] : masks.activation(k, i));
                }
            }
        }
        return sum;
    }
}

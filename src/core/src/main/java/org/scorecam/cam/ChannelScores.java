package org.scorecam.cam;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Probabilities.Scale;

/**
 * What a model says of one photo under each channel's mask, as far as it has been asked. Of all classes where that is
 * small, so that another class of the photo costs no forward that was already made; else of the classes that were asked
 * for. Safe for use by several threads.
 */
final class ChannelScores {
    /** Scores of all classes are kept up to this many, 4 MiB: 512 channels of 1,000 classes are, 1,280 are not. */
    static final int SMALL = 1 << 20;

    private final int channels;
    private final boolean whole;
    private final int[] classes;
    private final float[] scores;
    private final double[] max;
    private final double[] sum;

    /**
     * @param channels K
     * @param allClasses how many the model has
     * @param requested indices of the classes that must be known
     * @param earlier what an earlier run knew, null for nothing
     */
    ChannelScores(int channels, int allClasses, int[] requested, @Nullable KnownScores earlier) {
        this.channels = channels;
        whole = isSmall(channels, allClasses);
        classes = kept(channels, allClasses, requested, earlier);
        scores = new float[channels * classes.length];
        Arrays.fill(scores, Float.NaN);
        max = new double[channels];
        sum = new double[channels];
        if (earlier != null) {
            restore(earlier);
        }
    }

    private static int[] kept(int channels, int allClasses, int[] requested, @Nullable KnownScores earlier) {
        if (isSmall(channels, allClasses)) {
            return IntStream.range(0, allClasses).toArray();
        }
        IntStream before = earlier == null ? IntStream.empty() : Arrays.stream(earlier.classes());
        return IntStream.concat(before, Arrays.stream(requested))
                .distinct()
                .sorted()
                .toArray();
    }

    private static boolean isSmall(int channels, int allClasses) {
        return (long) channels * allClasses <= SMALL;
    }

    /** Whether the scores of all classes are kept, whatever was asked for. */
    boolean isWhole() {
        return whole;
    }

    private void restore(KnownScores earlier) {
        System.arraycopy(earlier.max(), 0, max, 0, channels);
        System.arraycopy(earlier.sum(), 0, sum, 0, channels);
        for (int from = 0; from < earlier.classes().length; from++) {
            int to = column(earlier.classes()[from]);
            for (int k = 0; k < channels; k++) {
                scores[k * classes.length + to] = earlier.scores()[k * earlier.classes().length + from];
            }
        }
    }

    /** Whether channel {@code k} was scored for all of these classes. */
    synchronized boolean knows(int k, int[] requested) {
        return Arrays.stream(requested).noneMatch(c -> Float.isNaN(scores[k * classes.length + column(c)]));
    }

    /**
     * Keeps the model's scores of the input under channel {@code k}'s mask.
     *
     * @throws org.scorecam.outcome.ExplanationException if a score is no finite number, or no probability where it should
     *     be one
     */
    void add(int k, float[] all, ScoreKind kind) {
        Scale scale = Scale.of(all, kind);
        synchronized (this) {
            max[k] = scale.max();
            sum[k] = scale.sum();
            for (int i = 0; i < classes.length; i++) {
                scores[k * classes.length + i] = all[classes[i]];
            }
        }
    }

    /** The class's probability under channel {@code k}'s mask. */
    synchronized double probability(int k, int classIndex) {
        return new Scale(max[k], sum[k]).probability(score(k, classIndex));
    }

    /** The model's score of the class under channel {@code k}'s mask, as it is. */
    synchronized float score(int k, int classIndex) {
        float score = scores[k * classes.length + column(classIndex)];
        if (Float.isNaN(score)) {
            throw new IllegalStateException("channel " + k + " was not run for class " + classIndex);
        }
        return score;
    }

    /** What is known now. */
    synchronized KnownScores known() {
        return new KnownScores(classes, scores.clone(), max.clone(), sum.clone());
    }

    private int column(int classIndex) {
        int column = Arrays.binarySearch(classes, classIndex);
        if (column < 0) {
            throw new IllegalArgumentException("class " + classIndex + " was not asked for");
        }
        return column;
    }
}

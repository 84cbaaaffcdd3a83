package org.scorecam.cam;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weights of one photo's channels, for some classes: {@link #total()} forwards, to be run once each by
 * {@link #run}, in any order and on any threads; then {@link #explain}.
 */
public final class MaskedScores {
    private static final double EPSILON = 1e-8;

    private final ScoreCam scoreCam;
    private final Look look;
    private final ChannelScores scores;
    private final int[] missing;

    MaskedScores(ScoreCam scoreCam, Look look, @Nullable Scored earlier, int[] classes) {
        this.scoreCam = scoreCam;
        this.look = look;
        Classifier classifier = scoreCam.classifier();
        scores = new ChannelScores(classifier.layer().channels(), classifier.classes(), classes, earlier);
        missing = Arrays.stream(look.masks().varying())
                .filter(k -> !scores.knows(k, classes))
                .toArray();
    }

    /** How many forwards there are: one a channel that is not constant and was not run before. */
    public int total() {
        return missing.length;
    }

    /**
     * Runs the forwards {@code from} to {@code to - 1}.
     *
     * @throws org.scorecam.outcome.ExplanationException if a score is no finite number
     */
    public void run(int from, int to) {
        for (int i = from; i < to; i++) {
            scores.add(
                    missing[i],
                    scoreCam.masked(look, missing[i]),
                    scoreCam.classifier().scoreKind());
        }
    }

    /** What is known by now, for a later run. */
    public Scored scored() {
        return scores.scored();
    }

    /**
     * The map of one class, once all forwards have been run.
     *
     * @param classIndex one of the classes that this was made for
     */
    public ClassMap explain(int classIndex) {
        double[] w = new double[scoreCam.classifier().layer().channels()];
        for (int k : look.masks().varying()) {
            w[k] = scores.probability(k, classIndex);
        }
        return new ClassMap(classIndex, normalise(weightedSum(w)), look.masks().varying().length, w);
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

    /** {@code sum_k w_k H_k}, at (h, w), summed in channel order. */
    private double[] weightedSum(double[] w) {
        int cells = scoreCam.classifier().layer().cells();
        double[] sum = new double[cells];
        float[] masks = look.masks().values();
        for (int k : look.masks().varying()) {
            for (int i = 0; i < cells; i++) {
                sum[i] += w[k] * masks[k * cells + i];
            }
        }
        return sum;
    }

    /** {@code L = max(sum, 0)}, then {@code (L - min L) / (max L - min L + 1e-8)}. */
    private Heatmap normalise(double[] sum) {
        double min = Math.max(Arrays.stream(sum).min().orElse(0), 0);
        double max = Math.max(Arrays.stream(sum).max().orElse(0), 0);
        float[] map = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            map[i] = (float) ((Math.max(sum[i], 0) - min) / (max - min + EPSILON));
        }
        LayerShape layer = scoreCam.classifier().layer();
        return new Heatmap(layer.height(), layer.width(), map);
    }
}

package org.scorecam.cam;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weights of one photo's channels, for some classes: {@link #total()} forwards, to be run once each by
 * {@link #run}, in any order and on any threads; then {@link #explain}.
 */
public final class MaskedScores {
    private static final double EPSILON = 1e-8;

    private final ScoreCam scoreCam;
    private final Look look;
    private final int[] classes;
    private final double[][] weights;

    MaskedScores(ScoreCam scoreCam, Look look, int[] classes) {
        this.scoreCam = scoreCam;
        this.look = look;
        this.classes = classes.clone();
        weights = new double[classes.length][scoreCam.classifier().layer().channels()];
    }

    /** How many forwards there are: one a channel that is not constant. */
    public int total() {
        return look.masks().varying().length;
    }

    /**
     * Runs the forwards {@code from} to {@code to - 1}.
     *
     * @throws org.scorecam.outcome.ExplanationException if a score is no finite number
     */
    public void run(int from, int to) {
        for (int i = from; i < to; i++) {
            int k = look.masks().varying()[i];
            double[] probabilities = scoreCam.masked(look, k);
            for (int c = 0; c < classes.length; c++) {
                weights[c][k] = probabilities[classes[c]];
            }
        }
    }

    /**
     * The map of one class, once all forwards have been run.
     *
     * @param classIndex one of the classes that this was made for
     */
    public ClassMap explain(int classIndex) {
        double[] w = weights[
                IntStream.range(0, classes.length)
                        .filter(i -> classes[i] == classIndex)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("class " + classIndex + " was not run"))];
        return new ClassMap(classIndex, normalise(weightedSum(w)), total(), w.clone());
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

package org.scorecam.cam;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Why a model scores one class: the map {@code L}, and the weights {@code w} that it is summed with, wherever a method has
 * them from.
 */
public final class ClassMap {
    private final double[] weights;
    private final double[] sum;
    private final Finish finish;
    private final Heatmap map;
    private volatile @Nullable Heatmap onInput;

    /**
     * Sums the channels.
     *
     * @param weights {@code w_k}; 0 for a channel that has no part in the map
     * @param masks of the photo
     */
    ClassMap(double[] weights, Masks masks, Summing summing, ClassifierFacts classifier) {
        this(weights, summing.sum(weights, masks), summing, classifier);
    }

    /**
     * Of a sum that was made elsewhere.
     *
     * @param weights {@code w_k}, to be shown
     * @param sum at (h, w), row by row
     */
    ClassMap(double[] weights, double[] sum, Summing summing, ClassifierFacts classifier) {
        this.weights = weights;
        this.sum = sum;
        finish = new Finish(summing, classifier.layer(), classifier.input());
        map = finish.atLayer(sum);
    }

    /** Weights against the largest of them, with their signs: in [-1, 1]. */
    static double[] ofLargest(double[] weights) {
        double most = Arrays.stream(weights).map(Math::abs).max().orElse(0);
        return most > 0 ? Arrays.stream(weights).map(weight -> weight / most).toArray() : weights;
    }

    /**
     * {@code L} at (h, w), in [0, 1]: {@code max(sum, 0)} with its range; zero everywhere where no channel speaks for the class
     * more here than there. What a method does at the input's size is in {@link #onInput} alone.
     */
    public Heatmap map() {
        return map;
    }

    /**
     * {@code L} at the input's size (H, W), in [0, 1], as the method ends: what is measured. With the article's choices this
     * is {@link #map} upsampled.
     */
    public Heatmap onInput() {
        Heatmap known = onInput;
        if (known == null) {
            known = finish.onInput(sum);
            onInput = known;
        }
        return known;
    }

    /** Whether {@link #onInput} is zero everywhere. */
    public boolean isZero() {
        return onInput().max() == 0;
    }

    /** {@code sum_k w_k H_k} or {@code sum_k w_k B_k} at (h, w), row by row, before it is cut at 0; a copy. */
    public double[] sum() {
        return sum.clone();
    }

    /** {@code w_k}; 0 for a channel that has no part in the map. */
    public double weight(int k) {
        return weights[k];
    }
}

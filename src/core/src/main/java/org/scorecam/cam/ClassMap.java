package org.scorecam.cam;

/** Why a model scores one class: the map {@code L}, and the weights {@code w} it was summed with. */
public final class ClassMap {
    private final int classIndex;
    private final double[] scores;
    private final double[] weights;
    private final double[] sum;
    private final Finish finish;
    private final Heatmap map;

    ClassMap(int classIndex, double[] scores, double[] weights, double[] sum, Finish finish) {
        this.classIndex = classIndex;
        this.scores = scores;
        this.weights = weights;
        this.sum = sum;
        this.finish = finish;
        map = finish.atLayer(sum);
    }

    public int classIndex() {
        return classIndex;
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
        return finish.onInput(sum);
    }

    /** Whether {@link #onInput} is zero everywhere. */
    public boolean isZero() {
        return onInput().max() == 0;
    }

    /** {@code sum_k w_k H_k} or {@code sum_k w_k B_k} at (h, w), row by row, before it is cut at 0; a copy. */
    public double[] sum() {
        return sum.clone();
    }

    /** {@code s_k}; NaN for a channel that is not run. */
    public double score(int k) {
        return scores[k];
    }

    /** {@code w_k}; 0 for a channel that is not run. */
    public double weight(int k) {
        return weights[k];
    }
}

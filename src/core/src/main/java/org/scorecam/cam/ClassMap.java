package org.scorecam.cam;

/** Why a model scores one class: the map {@code L}, and the weights {@code w} it was summed with. */
public final class ClassMap {
    private final int classIndex;
    private final Heatmap map;
    private final double[] weights;

    ClassMap(int classIndex, Heatmap map, double[] weights) {
        this.classIndex = classIndex;
        this.map = map;
        this.weights = weights;
    }

    public int classIndex() {
        return classIndex;
    }

    /** {@code L} at (h, w), in [0, 1]; zero everywhere where no channel speaks for the class more here than there. */
    public Heatmap map() {
        return map;
    }

    /** {@code w_k}, in [0, 1]; 0 for a channel that is constant. */
    public double weight(int k) {
        return weights[k];
    }
}

package org.scorecam.metric;

import java.util.Map;

/**
 * Changed inputs whose scores tell how faithful a map is to the model: what it tells needs forwards. Used by several threads
 * at once.
 */
public sealed interface Perturbation permits MaskedPerturbation, CurvePerturbation {
    /** What the scores depend on, beside the photo, the class and the map. */
    String name();

    /** How many inputs there are. */
    int inputs();

    /**
     * One of the inputs.
     *
     * @param x {@code X}, the input that was explained
     * @param index from 0
     */
    float[] input(float[] x, int index);

    /**
     * What the scores tell.
     *
     * @param whole {@code Y = p_c(X)}
     * @param p the class's probability on each of the inputs
     */
    Map<Metric, Double> measure(double whole, double[] p);
}

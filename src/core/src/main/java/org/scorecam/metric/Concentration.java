package org.scorecam.metric;

import java.util.Arrays;
import java.util.Map;
import org.scorecam.cam.Heatmap;

/**
 * How concentrated a map's mass is, whatever it lies on; on {@code L} at the layer's resolution, {@code n = h w} cells.
 *
 * <ul>
 *   <li>{@link Metric#ENTROPY} {@code = -sum_i p_i ln p_i / ln n} with {@code p_i = L_i / sum L}, in [0, 1]: Shannon's, as a
 *       share of what an even map has (Bhatt et al., Evaluating and Aggregating Feature-based Model Explanations, IJCAI
 *       2020, call it complexity and do not divide). 0: all in one cell.
 *   <li>{@link Metric#SPARSENESS} {@code = sum_i (2 i - n - 1) L_(i) / (n sum L)}, cells in ascending order and {@code i} from
 *       1: the Gini index, in [0, 1 - 1/n] (Chalasani et al., ICML 2020). 0: an even map.
 * </ul>
 *
 * <p>A map of zeros is even: entropy 1, sparseness 0. A map of one cell has entropy 1 too, as it is even.
 */
public final class Concentration {
    private final double[] ascending;
    private final double sum;

    /**
     * Both.
     *
     * @param map {@code L} (h, w), not negative
     */
    public static Map<Metric, Double> of(Heatmap map) {
        Concentration concentration = new Concentration(map);
        return Map.of(Metric.ENTROPY, concentration.entropy(), Metric.SPARSENESS, concentration.sparseness());
    }

    private Concentration(Heatmap map) {
        float[] values = map.values();
        Arrays.sort(values);
        ascending = new double[values.length];
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            ascending[i] = values[i];
            total += values[i];
        }
        sum = total;
    }

    private double entropy() {
        if (ascending[0] == ascending[ascending.length - 1]) {
            return 1;
        }
        double entropy = 0;
        for (double value : ascending) {
            double share = value / sum;
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        return Math.min(entropy / Math.log(ascending.length), 1);
    }

    private double sparseness() {
        if (ascending[0] == ascending[ascending.length - 1]) {
            return 0;
        }
        int n = ascending.length;
        double weighted = 0;
        for (int i = 1; i <= n; i++) {
            weighted += (2.0 * i - n - 1) * ascending[i - 1];
        }
        return weighted / (n * sum);
    }
}

package org.scorecam.effort;

import java.util.List;
import org.scorecam.metric.MassWeights;

/**
 * Whether the map of one class on one photo keeps some thresholds.
 *
 * <p>Let {@code in_j} and {@code all_j} be the mass of the mask {@code H_j} in the boxes and in all, {@code d_j = in_j - t
 * all_j}, and {@code c = share - t} the same for a map of ones. Mass in box of {@code s - min s} is above {@code t} exactly
 * where {@code D = d(s) - c min s} is positive; and with {@code S_i = sum_j n_j w_j (d_j - c H_j[i])}, linear in the
 * weights, {@code D = max_i S_i} for {@code c >= 0} and {@code D = min_i S_i} for {@code c <= 0}.
 */
public final class Question {
    private final Terms terms;
    private final MassWeights weights;
    private final List<Threshold> thresholds;
    private final double[] in;
    private final double[] all;

    /**
     * @param weights of the class's boxes, for maps of the terms' size
     * @param thresholds at least one
     */
    public Question(Terms terms, MassWeights weights, List<Threshold> thresholds) {
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException("without thresholds there is nothing to answer");
        }
        this.terms = terms;
        this.weights = weights;
        this.thresholds = List.copyOf(thresholds);
        double[] inside = weights.in();
        double[] whole = weights.all();
        in = new double[terms.size()];
        all = new double[terms.size()];
        for (int j = 0; j < in.length; j++) {
            in[j] = terms.sum(j, inside);
            all[j] = terms.sum(j, whole);
        }
    }

    public Terms terms() {
        return terms;
    }

    /** In the order in which they are answered. */
    public List<Threshold> thresholds() {
        return thresholds;
    }

    MassWeights weights() {
        return weights;
    }

    /** {@code in_j}, [0, 1]. */
    double in(int term) {
        return in[term];
    }

    /** {@code all_j}, [0, 1]. */
    double all(int term) {
        return all[term];
    }

    /** {@code d_j} at {@code t}. */
    double d(int term, double t) {
        return in[term] - t * all[term];
    }

    /** {@code c} at {@code t}. */
    double c(double t) {
        return weights.share() - t;
    }
}

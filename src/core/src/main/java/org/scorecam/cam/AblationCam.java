package org.scorecam.cam;

import java.util.Arrays;
import org.scorecam.outcome.ExplanationException;

/**
 * Ablation-CAM: {@code w_k = (z - z_k) / z}, the part of the class's logit that is lost without channel {@code k}; {@code sum_k w_k A_k}.
 * As grad-cam has it, a channel without is 0 where the smallest activation of the layer is 0, and else far below the smallest: that minus
 * 1e7. Of tokens the whole channel is taken away, also from the class token.
 *
 * @see <a href="https://doi.org/10.1109/WACV45572.2020.9093360">Desai and Ramaswamy, Ablation-CAM, WACV 2020, eq. 4 to 6</a>
 */
record AblationCam(LayerShape layer) implements TailMethod {
    private static final float FAR_BELOW = 1e7f;

    @Override
    public int passes() {
        return layer.channels();
    }

    @Override
    public float[] changed(float[] values, boolean isOfTokens, int pass) {
        float least = Float.POSITIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
        }
        float[] changed = values.clone();
        int places = values.length / layer.channels();
        Arrays.fill(changed, pass * places, (pass + 1) * places, least == 0 ? 0 : least - FAR_BELOW);
        return changed;
    }

    @Override
    public TailSum sum(double z, double[] scores, float[] a) {
        if (z == 0) {
            throw new ExplanationException("the class's score before the softmax is 0, and Ablation-CAM divides by it:"
                    + " choose another <variant>");
        }
        double[] weights = new double[scores.length];
        double[] cells = new double[layer.cells()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (z - scores[k]) / z;
            for (int i = 0; i < cells.length; i++) {
                cells[i] += weights[k] * a[k * cells.length + i];
            }
        }
        return new TailSum(weights, cells);
    }

    @Override
    public String doubt(double z) {
        return z < 0
                ? "the class's score before the softmax is " + (float) z
                        + ", and Ablation-CAM divides by it: below 0 that"
                        + " turns the signs, and the map shows where the channels lie that speak against the class"
                : "";
    }
}

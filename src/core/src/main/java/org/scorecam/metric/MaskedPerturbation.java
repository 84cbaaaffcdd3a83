package org.scorecam.metric;

import java.util.Map;
import org.scorecam.cam.Heatmap;

/**
 * The input under its own map, {@code O = p_c(X * L)}, beside {@code Y = p_c(X)} (Chattopadhay et al., Grad-CAM++, WACV 2018,
 * and Zhang et al., Opti-CAM, CVIU 2024, for the gain):
 *
 * <ul>
 *   <li>{@link Metric#AVERAGE_DROP} {@code = max(0, Y - O) / Y}; 0 where {@code Y} is 0, as nothing can drop.
 *   <li>{@link Metric#INCREASE_IN_CONFIDENCE}: 1 where {@code O > Y}, else 0.
 *   <li>{@link Metric#AVERAGE_GAIN} {@code = max(0, O - Y) / (1 - Y)}; 0 where {@code Y} is 1.
 * </ul>
 *
 * <p>The names are those of the means over a suite, under which they are known. {@link MetricSettings.Form#MUTED} is the
 * form of the Score-CAM paper: pixels that are colder than the median are 0.
 */
final class MaskedPerturbation implements Perturbation {
    private final InputIndex pixels;
    private final MetricSettings.Form form;
    private final float[] mask;

    /** @param map {@code L} at the input's size */
    MaskedPerturbation(InputIndex pixels, MetricSettings.Form form, Heatmap map) {
        this.pixels = pixels;
        this.form = form;
        mask = map.values();
        if (form == MetricSettings.Form.MUTED) {
            Ranking ranking = Ranking.of(map);
            float median = ranking.value((mask.length - 1) / 2);
            for (int i = 0; i < mask.length; i++) {
                mask[i] = mask[i] < median ? 0 : mask[i];
            }
        }
    }

    @Override
    public String name() {
        return "masked " + form;
    }

    @Override
    public int inputs() {
        return 1;
    }

    @Override
    public float[] input(float[] x, int index) {
        float[] masked = new float[x.length];
        for (int c = 0; c < pixels.shape().channels(); c++) {
            for (int i = 0; i < mask.length; i++) {
                masked[pixels.at(c, i)] = x[pixels.at(c, i)] * mask[i];
            }
        }
        return masked;
    }

    @Override
    public Map<Metric, Double> measure(double whole, double[] p) {
        double masked = p[0];
        return Map.of(
                Metric.AVERAGE_DROP, whole == 0 ? 0 : Math.max(0, whole - masked) / whole,
                Metric.INCREASE_IN_CONFIDENCE, masked > whole ? 1.0 : 0.0,
                Metric.AVERAGE_GAIN, whole == 1 ? 0 : Math.max(0, masked - whole) / (1 - whole));
    }
}

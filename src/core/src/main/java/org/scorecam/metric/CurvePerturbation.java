package org.scorecam.metric;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Heatmap;

/**
 * How the class's probability rises as the hottest pixels are put into a baseline, or falls as they are taken out: the area
 * under the curve, {@code (p_0 / 2 + p_1 + ... + p_(n-1) + p_n / 2) / n} (Petsiuk et al., RISE, BMVC 2018,
 * arXiv:1806.07421). After step {@code i} of {@code n} the {@code round(i pixels / n)} hottest pixels are exchanged; equally
 * hot ones go in reading order. The end that is {@code X} itself needs no forward.
 */
final class CurvePerturbation implements Perturbation {
    private final Metric metric;
    private final InputIndex pixels;
    private final int steps;
    private final BaselineImage baseline;
    private final Ranking ranking;
    private volatile @Nullable Plain plain;

    /** The baseline of an input, which is the same at every step. */
    @SuppressWarnings("ArrayRecordComponent") // kept, never compared
    private record Plain(float[] x, float[] baseline) {}

    /**
     * @param metric {@link Metric#INSERTION} or {@link Metric#DELETION}
     * @param map {@code L} at the input's size
     */
    CurvePerturbation(Metric metric, InputIndex pixels, int steps, BaselineImage baseline, Heatmap map) {
        this.metric = metric;
        this.pixels = pixels;
        this.steps = steps;
        this.baseline = baseline;
        ranking = Ranking.of(map);
    }

    private boolean inserts() {
        return metric == Metric.INSERTION;
    }

    @Override
    public String name() {
        return metric + " " + steps + " " + baseline.name();
    }

    @Override
    public int inputs() {
        return steps;
    }

    /** After step {@code index} of an insertion, which begins at the baseline; after the one behind it of a deletion. */
    @Override
    public float[] input(float[] x, int index) {
        float[] without = without(x);
        float[] changed = (inserts() ? without : x).clone();
        float[] source = inserts() ? x : without;
        long step = inserts() ? index : index + 1;
        int count = (int) Math.round((double) step * ranking.size() / steps);
        for (int rank = 0; rank < count; rank++) {
            pixels.copy(source, changed, ranking.pixel(rank));
        }
        return changed;
    }

    /** On several threads at once it may be made more than once, and is the same each time. */
    private float[] without(float[] x) {
        Plain known = plain;
        if (known == null || known.x() != x) {
            known = new Plain(x, baseline.of(x));
            plain = known;
        }
        return known.baseline();
    }

    @Override
    public Map<Metric, Double> measure(double whole, double[] p) {
        double sum = whole / 2;
        int end = inserts() ? 0 : steps - 1;
        for (int i = 0; i < steps; i++) {
            sum += i == end ? p[i] / 2 : p[i];
        }
        return Map.of(metric, sum / steps);
    }
}

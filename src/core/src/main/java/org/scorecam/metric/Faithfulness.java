package org.scorecam.metric;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.InputShape;
import org.scorecam.image.InputSettings;

/** Which {@link Perturbation}s tell the metrics that are asked for. */
public final class Faithfulness {
    private static final Set<Metric> MASKED =
            EnumSet.of(Metric.AVERAGE_DROP, Metric.INCREASE_IN_CONFIDENCE, Metric.AVERAGE_GAIN);

    private final MetricSettings settings;
    private final InputIndex pixels;
    private final float[] black;

    /** @param input what a black pixel becomes */
    public Faithfulness(MetricSettings settings, InputShape shape, InputSettings input) {
        this.settings = settings;
        pixels = new InputIndex(shape);
        black = new float[input.mean().size()];
        for (int c = 0; c < black.length; c++) {
            black[c] = (float) (-input.mean().get(c) / input.std().get(c));
        }
    }

    /**
     * In the metrics' order; none where nothing is asked that needs forwards.
     *
     * @param map {@code L} at the input's size
     */
    public List<Perturbation> perturbations(Set<Metric> asked, Heatmap map) {
        List<Perturbation> perturbations = new ArrayList<>();
        if (asked.stream().anyMatch(MASKED::contains)) {
            perturbations.add(new MaskedPerturbation(pixels, settings.form(), map));
        }
        if (asked.contains(Metric.INSERTION)) {
            perturbations.add(curve(Metric.INSERTION, settings.insertion(), map));
        }
        if (asked.contains(Metric.DELETION)) {
            perturbations.add(curve(Metric.DELETION, settings.deletion(), map));
        }
        return perturbations;
    }

    /** How many forwards {@link #perturbations} cost an explanation. */
    public static int forwards(Set<Metric> asked, MetricSettings settings) {
        int forwards = asked.stream().anyMatch(MASKED::contains) ? 1 : 0;
        forwards += asked.contains(Metric.INSERTION) ? settings.steps() : 0;
        forwards += asked.contains(Metric.DELETION) ? settings.steps() : 0;
        return forwards;
    }

    private Perturbation curve(Metric metric, MetricSettings.Fill fill, Heatmap map) {
        return new CurvePerturbation(metric, pixels, settings.steps(), new BaselineImage(fill, pixels, black), map);
    }
}

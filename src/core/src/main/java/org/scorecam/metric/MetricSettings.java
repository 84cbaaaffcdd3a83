package org.scorecam.metric;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What metrics are measured with.
 *
 * @param include metrics that need forwards, and are measured on every explanation whatever the rules
 * @param tau the threshold of {@link Metric#IOU}, [0, 1), as a share of the map's maximum
 * @param tolerance of {@link Metric#POINTING_GAME}, in pixels of the photo, at least 0
 * @param iou from which intersections over union on a box fits, for {@link Metric#MAX_BOX_ACC}; each in (0, 1], at least
 *     one, ascending
 * @param form of the map under which the input is seen again
 * @param steps of the curves of {@link Metric#INSERTION} and {@link Metric#DELETION}, at least 1
 * @param insertion what pixels are put into
 * @param deletion what stands where they are taken out
 */
public record MetricSettings(
        Set<Metric> include,
        double tau,
        double tolerance,
        List<Double> iou,
        Form form,
        int steps,
        Fill insertion,
        Fill deletion) {
    /** The map that masks an input. */
    public enum Form {
        /** The whole soft map. */
        FULL,
        /** 0 below its median: the Score-CAM paper's. */
        MUTED
    }

    /** What stands where a pixel is not. */
    public enum Fill {
        /** The photo, blurred: a Gaussian of 5 pixels, cut off at 5. */
        BLUR,
        /** 0 in the model's input: the training photos' mean colour where inputs are standardised. */
        ZERO,
        /** The photo's own mean colour. */
        MEAN,
        /** A black pixel. */
        BLACK
    }

    /**
     * tau 0.15, tolerance 15 (TorchRay's), iou 0.5 (MaxBoxAcc); the full form, and curves of 50 steps from a blurred photo and to
     * zeros (RISE's). Nothing that needs forwards is included.
     */
    public static final MetricSettings DEFAULT = new MetricSettings(0.15, 15, List.of(0.5));

    /** Without a word on what needs forwards. */
    public MetricSettings(double tau, double tolerance, List<Double> iou) {
        this(Set.of(), tau, tolerance, iou, Form.FULL, 50, Fill.BLUR, Fill.ZERO);
    }

    public MetricSettings {
        EnumSet<Metric> ordered = EnumSet.noneOf(Metric.class);
        ordered.addAll(include);
        include = Collections.unmodifiableSet(ordered);
        iou = List.copyOf(iou);
    }
}

package org.scorecam.metric;

import java.util.List;

/**
 * What metrics are measured with.
 *
 * @param tau the threshold of {@link Metric#IOU}, [0, 1), as a share of the map's maximum
 * @param tolerance of {@link Metric#POINTING_GAME}, in pixels of the photo, at least 0
 * @param iou from which intersections over union on a box fits, for {@link Metric#MAX_BOX_ACC}; each in (0, 1], at least
 *     one, ascending
 */
public record MetricSettings(double tau, double tolerance, List<Double> iou) {
    /** tau 0.15, tolerance 15 (TorchRay's), iou 0.5 (MaxBoxAcc). */
    public static final MetricSettings DEFAULT = new MetricSettings(0.15, 15, List.of(0.5));

    public MetricSettings {
        iou = List.copyOf(iou);
    }
}

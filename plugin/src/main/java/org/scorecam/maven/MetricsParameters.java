package org.scorecam.maven;

import org.jspecify.annotations.Nullable;
import org.scorecam.metric.MetricSettings;
import org.scorecam.metric.MetricsText;

/** {@code <metrics>}: what metrics are measured with; see {@link MetricSettings}. */
public final class MetricsParameters {
    /** For IOU: the share of the map's maximum from which on a pixel is hot, default 0.15. */
    @Nullable
    String tau;

    /** For POINTING_GAME: how far from a box the hottest point may lie, in pixels of the photo, default 15. */
    @Nullable
    String tolerance;

    /** For MAX_BOX_ACC: from which IoU on a box fits, default 0.5; of several, with commas, the mean is taken. */
    @Nullable
    String iou;

    MetricSettings settings() {
        return new MetricsText(tau, tolerance, iou).settings();
    }
}

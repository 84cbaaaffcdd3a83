package org.scorecam.maven;

import org.jspecify.annotations.Nullable;

/** {@code <metrics>}: what metrics are measured with; see {@link org.scorecam.metric.MetricSettings}. */
public final class MetricsParameters {
    /** Metrics that cost forwards, measured on every explanation: AVERAGE_DROP, INSERTION, …, with commas; default none. */
    @Nullable
    String include;

    /** For IOU: the share of the map's maximum from which on a pixel is hot, default 0.15. */
    @Nullable
    String tau;

    /** For POINTING_GAME: how far from a box the hottest point may lie, in pixels of the photo, default 15. */
    @Nullable
    String tolerance;

    /** For MAX_BOX_ACC: from which IoU on a box fits, default 0.5; of several, with commas, the mean is taken. */
    @Nullable
    String iou;

    /** For AVERAGE_DROP and its like: the map that masks the photo, {@code full} or {@code muted}; default full. */
    @Nullable
    String form;

    /** For INSERTION and DELETION: the steps of the curve, default 50. */
    @Nullable
    String steps;

    /** For INSERTION: what pixels are put into, {@code blur}, {@code zero}, {@code mean} or {@code black}; default blur. */
    @Nullable
    String insertion;

    /** For DELETION: what stands where pixels are taken out; default zero. */
    @Nullable
    String deletion;
}

package org.scorecam.cam;

/** Where bilinear resampling takes pixel {@code i} of a target from, of an axis that becomes longer. */
public enum Upsampling {
    /**
     * {@code (i + 0.5) source / target - 0.5}, clamped: OpenCV's INTER_LINEAR, torch's {@code align_corners=False}.
     */
    HALF_PIXEL,
    /**
     * {@code i (source - 1) / (target - 1)}: the corners' centres lie on each other, torch's {@code align_corners=True},
     * SciPy's {@code zoom}.
     */
    ALIGN_CORNERS
}

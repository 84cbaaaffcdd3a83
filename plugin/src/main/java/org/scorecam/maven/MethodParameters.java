package org.scorecam.maven;

import org.jspecify.annotations.Nullable;

/** {@code <method>}: how maps are computed; see {@link org.scorecam.cam.Method}. Each element is a choice of {@link org.scorecam.cam.Choices}. */
public final class MethodParameters {
    @Nullable
    String variant;

    @Nullable
    String alpha;

    @Nullable
    String activations;

    @Nullable
    String maskNormalisation;

    @Nullable
    String maskEpsilon;

    @Nullable
    String maskUpsampling;

    @Nullable
    String constantMaps;

    @Nullable
    String score;

    @Nullable
    String weights;

    @Nullable
    String summed;

    @Nullable
    String summedAt;

    @Nullable
    String mapNormalisation;

    @Nullable
    String mapEpsilon;

    @Nullable
    String mapUpsampling;
}

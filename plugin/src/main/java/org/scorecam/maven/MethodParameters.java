package org.scorecam.maven;

import org.jspecify.annotations.Nullable;

/** {@code <method>}: how maps are computed; see {@link org.scorecam.cam.Method}. */
public final class MethodParameters {
    @Nullable
    String variant;

    @Nullable
    String alpha;
}

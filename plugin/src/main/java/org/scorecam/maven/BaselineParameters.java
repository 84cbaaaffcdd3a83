package org.scorecam.maven;

import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code <baseline>}: the explanations that were approved. */
public final class BaselineParameters {
    /** Default {@code src/test/scorecam/baseline.json}. */
    @Nullable
    File file;

    /** Explanations that were not approved: {@code warn}, the default, or {@code fail}. */
    @Nullable
    String added;

    /** Approved explanations that the run does not have: {@code fail}, the default, or {@code warn}. */
    @Nullable
    String gone;

    /** Limits on drift, in place of the default ones: MAP_CORRELATION minimum 0.85, CLASS_CHANGED maximum 0 for 80%. */
    @Nullable
    List<LimitParameters> limits;
}

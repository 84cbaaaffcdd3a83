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

    /** Limits on drift, in place of the default MAP_CORRELATION minimum 0.90 and CLASS_CHANGED maximum 0. */
    @Nullable
    List<LimitParameters> limits;
}

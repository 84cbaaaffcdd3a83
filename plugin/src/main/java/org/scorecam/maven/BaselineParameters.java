package org.scorecam.maven;

import java.io.File;
import org.jspecify.annotations.Nullable;

/** {@code <baseline>}: the explanations that were approved. */
public final class BaselineParameters {
    @Nullable
    File file;
}

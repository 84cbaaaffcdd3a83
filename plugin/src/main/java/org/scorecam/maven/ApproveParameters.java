package org.scorecam.maven;

import org.jspecify.annotations.Nullable;

/** {@code <approve>}: what {@code scorecam:approve} takes into the baseline. */
public final class ApproveParameters {
    /** Wildcards over {@code suite/photo}, with commas; all where there are none. */
    @Nullable
    String includes;

    /** Whether to approve the rest of a run that has ERRORs. */
    @Nullable
    String incomplete;
}

/**
 * Explanations that a person approved, and how far later ones are from them.
 *
 * <p>Public: {@link org.scorecam.baseline.Baseline}, {@link org.scorecam.baseline.BaselineHeader},
 * {@link org.scorecam.baseline.Approved}, {@link org.scorecam.baseline.ApprovedKey}; comparing:
 * {@link org.scorecam.baseline.Gate},
 * {@link org.scorecam.baseline.Comparison}, {@link org.scorecam.baseline.Change}, {@link org.scorecam.baseline.Drift}, {@link org.scorecam.baseline.CentreShift}, {@link org.scorecam.baseline.Direction},
 * {@link org.scorecam.baseline.DriftDefaults}; approving: {@link org.scorecam.baseline.Approval}, {@link
 * org.scorecam.baseline.Pending}.
 */
@NullMarked
package org.scorecam.baseline;

import org.jspecify.annotations.NullMarked;

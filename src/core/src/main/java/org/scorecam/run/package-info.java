/**
 * A run: explains every photo of the suites on worker threads, and judges what was found.
 *
 * <p>Public: the front door {@link org.scorecam.run.Run}; what it is asked, {@link org.scorecam.run.RunSettings},
 * {@link org.scorecam.run.Provenance} and {@link org.scorecam.run.RunResources}; what is told of it,
 * {@link org.scorecam.run.Progress} with {@link org.scorecam.run.RunPlan}; what it gives half way,
 * {@link org.scorecam.run.Measurements} of {@link org.scorecam.run.MeasuredSuite}s with
 * {@link org.scorecam.run.MeasuredExplanation}s, and at its end, {@link org.scorecam.run.Concluded}.
 */
@NullMarked
package org.scorecam.run;

import org.jspecify.annotations.NullMarked;

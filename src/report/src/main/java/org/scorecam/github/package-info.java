/**
 * What GitHub Actions is told of a run: annotations, and the job's summary.
 *
 * <p>Public: {@link org.scorecam.github.WorkflowCommands}, {@link org.scorecam.github.StepSummary}.
 */
@NullMarked
package org.scorecam.github;

import org.jspecify.annotations.NullMarked;

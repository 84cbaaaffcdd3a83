/**
 * How an explanation, or a whole run, can end.
 *
 * <p>Public: {@link org.scorecam.outcome.Outcome}, {@link org.scorecam.outcome.SetupException},
 * {@link org.scorecam.outcome.ExplanationException}, {@link org.scorecam.outcome.UnexpectedException},
 * {@link org.scorecam.outcome.Nearest}, {@link org.scorecam.outcome.Visible}.
 */
@NullMarked
package org.scorecam.outcome;

import org.jspecify.annotations.NullMarked;

/**
 * What a run found: the one value that every writer consumes.
 *
 * <p>Public: {@link org.scorecam.result.RunResult}, {@link org.scorecam.result.SuiteResult},
 * {@link org.scorecam.result.Explanation}; parts of them: {@link org.scorecam.result.Prediction}, {@link org.scorecam.result.Challenged}, {@link org.scorecam.result.StampEffect},
 * {@link org.scorecam.cam.Channels}, {@link org.scorecam.result.Partial}, {@link org.scorecam.result.Before},
 * {@link org.scorecam.result.Gone}, {@link org.scorecam.result.RandomisedMap}, {@link org.scorecam.result.Saved}, {@link org.scorecam.result.SuiteInterval}, {@link org.scorecam.result.SuiteIntervals}, {@link org.scorecam.result.ComparedMap}, {@link org.scorecam.result.MethodCost}, {@link org.scorecam.result.MethodMean}, {@link org.scorecam.result.SuiteMeasures}, {@link org.scorecam.result.SuiteWholes}, {@link org.scorecam.result.StampedPhoto}, {@link org.scorecam.result.ModelSettings}, {@link org.scorecam.result.Problem}; whether answers are right, and where they look: {@link org.scorecam.result.Answers}, {@link org.scorecam.result.Answered}; what they have in common: {@link org.scorecam.result.Finding}, {@link org.scorecam.result.FramePlace}; what to do: {@link org.scorecam.result.Cure}; in words:
 * {@link org.scorecam.result.FailureMessage}, {@link org.scorecam.result.ChallengeWords}.
 */
@NullMarked
package org.scorecam.result;

import org.jspecify.annotations.NullMarked;

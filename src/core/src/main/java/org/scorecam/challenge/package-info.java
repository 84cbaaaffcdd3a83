/**
 * The model asked again on changed photos: without the object, and with the object alone.
 *
 * <p>Public: {@link org.scorecam.challenge.Challenge}, {@link org.scorecam.challenge.Challenges},
 * {@link org.scorecam.challenge.InputChange}: {@link org.scorecam.challenge.ChangedInput}, {@link
 * org.scorecam.challenge.StampedInput} of a {@link org.scorecam.challenge.Stamp} ({@link org.scorecam.challenge.PlacedStamp}), {@link
 * org.scorecam.challenge.MixedInput}; {@link org.scorecam.challenge.Filler},
 * {@link org.scorecam.challenge.PhotoAreas}, {@link org.scorecam.challenge.Area}, {@link org.scorecam.challenge.Offset}.
 */
@NullMarked
package org.scorecam.challenge;

import org.jspecify.annotations.NullMarked;

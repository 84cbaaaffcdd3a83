package org.scorecam.challenge;

import org.scorecam.image.Cutout;

/**
 * A stamp at its place on a model's input.
 *
 * @param picture of the size that it has there
 * @param left where it begins, in pixels of the input
 * @param top likewise
 */
public record PlacedStamp(Cutout picture, int left, int top) {}

package org.scorecam.challenge;

/**
 * How far an area is from another of its shape, in pixels of the model's input.
 *
 * @param right to the left where negative
 * @param down up where negative
 */
public record Offset(int right, int down) {}

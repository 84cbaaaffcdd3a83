package org.scorecam.result;

import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.rule.ExplanationId;

/**
 * An explanation that a person approved, and that the run does not have: its photo or its annotation was taken away.
 *
 * @param id which one: of a suite that the configuration may have no more, of a class with the label that it had
 * @param massInBox [0, 1], as it was approved; null for a background class
 * @param probability of the explained class, [0, 1], as it was approved
 * @param predicted the class with the largest score then
 */
public record Gone(ExplanationId id, @Nullable Double massInBox, double probability, ClassLabel predicted) {}

package org.scorecam.result;

import org.scorecam.annotation.ClassLabel;

/** A class and its probability on the whole input, in [0, 1]. */
public record Prediction(ClassLabel label, double probability) {}

package org.scorecam.onnx;

import java.util.OptionalInt;
import org.scorecam.cam.ScoreKind;

/**
 * What the graph says of its scores.
 *
 * @param output the name of the graph's output that holds them, (N, classes) or (N, classes, 1, 1)
 * @param kind probabilities if a softmax or a sigmoid makes them and nothing but means, clips and the like comes behind, else logits,
 *     also where that is not certain
 * @param classes how many, where declared
 */
public record ScoreFacts(String output, ScoreKind kind, OptionalInt classes) {}

package org.scorecam.onnx;

import java.util.OptionalInt;
import org.scorecam.cam.ScoreKind;

/**
 * What the graph says of its scores.
 *
 * @param output the name of the graph's output that holds them, (N, classes) or (N, classes, 1, 1)
 * @param kind probabilities if a softmax or a sigmoid ends the graph, else logits
 * @param classes how many, where declared
 */
public record ScoreFacts(String output, ScoreKind kind, OptionalInt classes) {}

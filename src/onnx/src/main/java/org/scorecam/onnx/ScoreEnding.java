package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.ScoreKind;

/** What the way to a graph's scores ends in: that tells what kind of numbers they are. */
final class ScoreEnding {
    private final Graph graph;
    private final @Nullable NodeProto last;

    private ScoreEnding(Graph graph, @Nullable NodeProto last) {
        this.graph = graph;
        this.last = last;
    }

    /** Before the output, the last node that changes values. */
    static ScoreEnding of(Graph graph, String output) {
        NodeProto node = graph.maker(output);
        while (node != null
                && Operators.is(
                        node,
                        "Identity",
                        "Reshape",
                        "Flatten",
                        "Squeeze",
                        "Unsqueeze",
                        "Cast",
                        "Dropout",
                        "QuantizeLinear",
                        "DequantizeLinear")) {
            node = graph.maker(node.getInput(0));
        }
        return new ScoreEnding(graph, node);
    }

    ScoreKind kind() {
        return isProbability() ? ScoreKind.PROBABILITIES : ScoreKind.LOGITS;
    }

    /** Whether a sigmoid makes the scores. */
    boolean isSigmoid() {
        return last != null && Operators.is(last, "Sigmoid", "HardSigmoid", "QLinearSigmoid");
    }

    private boolean isProbability() {
        return isSigmoid()
                || (last != null && (Operators.is(last, "Softmax", "QLinearSoftmax") || isSoftmaxInParts(last)));
    }

    /** {@code exp(x) / sum(exp(x))}, as Keras' exporter writes a softmax over an axis that ONNX' own did not take. */
    private boolean isSoftmaxInParts(NodeProto node) {
        if (!node.getOpType().equals("Div")) {
            return false;
        }
        NodeProto sum = graph.maker(node.getInput(1));
        NodeProto exponential = graph.maker(node.getInput(0));
        return sum != null
                && exponential != null
                && sum.getOpType().equals("ReduceSum")
                && exponential.getOpType().equals("Exp")
                && sum.getInput(0).equals(node.getInput(0));
    }
}

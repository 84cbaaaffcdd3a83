package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.nio.file.Path;
import java.util.Optional;
import org.scorecam.cam.ScoreKind;
import org.scorecam.outcome.SetupException;

/**
 * Finds the scores before the softmax or sigmoid that ends a graph. A softmax in parts may subtract the largest score first: the
 * differences between inputs are lost after that.
 */
record Logits(Path file, Graph graph) {
    /**
     * @param nature what the graph says of them
     * @param meant what the user says that they are, {@code auto} for nothing
     */
    ScoreFacts of(ScoreFacts scores, Nature nature, String meant) {
        if (meant.equals("logits")) {
            return scores;
        }
        Optional<String> before = before(scores.output());
        if (meant.equals("probabilities") || (before.isEmpty() && !nature.isFree())) {
            throw new SetupException(
                    "<method><score> is logit, and the output " + scores.output() + " of the model " + file
                            + " holds probabilities" + (meant.equals(OnnxClassifier.AUTO) ? "" : ", as <scores> says")
                            + ": the scores before them are "
                            + before.map(tensor -> "the tensor " + tensor
                                            + ", which is taken where <scores> is left out or auto. Leave it out")
                                    .orElse("not found. Export the model without its last softmax or sigmoid")
                            + ", or choose <method><score>probability</score></method>, or output for the numbers as they are");
        }
        ScoreKind kind = nature.isEach() ? ScoreKind.SIGMOID : ScoreKind.LOGITS;
        return before.map(tensor -> new ScoreFacts(tensor, kind, scores.classes()))
                .orElse(scores);
    }

    /** The tensor that enters the softmax or sigmoid of which an output is made; empty if none is found. */
    Optional<String> before(String output) {
        NodeProto node = graph.maker(output);
        while (node != null
                && Operators.is(node, "Identity", "Reshape", "Flatten", "Squeeze", "Unsqueeze", "Cast", "Dropout")) {
            node = graph.maker(node.getInput(0));
        }
        if (node == null) {
            return Optional.empty();
        }
        return Operators.is(node, "Softmax", "LogSoftmax", "Sigmoid") ? Optional.of(node.getInput(0)) : inParts(node);
    }

    /**
     * The tensor of which another one is the quantised form, or that one itself: what is beyond a quantiser's range is cut off, so that
     * beyond it a score tells nothing of what it is made of.
     */
    String unrounded(String tensor) {
        NodeProto node = graph.maker(tensor);
        while (node != null && node.getOpType().equals("Identity")) {
            node = graph.maker(node.getInput(0));
        }
        NodeProto quantized =
                node != null && node.getOpType().equals("DequantizeLinear") ? graph.maker(node.getInput(0)) : null;
        return quantized != null && quantized.getOpType().equals("QuantizeLinear")
                ? unrounded(quantized.getInput(0))
                : tensor;
    }

    /** {@code exp(x) / sum(exp(x))}, or {@code exp(x - max x)} instead. */
    private Optional<String> inParts(NodeProto division) {
        NodeProto exponential = division.getOpType().equals("Div") ? graph.maker(division.getInput(0)) : null;
        if (exponential == null || !exponential.getOpType().equals("Exp")) {
            return Optional.empty();
        }
        NodeProto difference = graph.maker(exponential.getInput(0));
        return Optional.of(
                difference != null && difference.getOpType().equals("Sub")
                        ? difference.getInput(0)
                        : exponential.getInput(0));
    }
}

package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.ScoreKind;
import org.scorecam.outcome.SetupException;

/**
 * Finds the scores among a graph's outputs: floats of shape (N, classes) or (N, classes, 1, 1) that depend on the
 * photo. Where several are, the first whose name speaks of scores, else the first.
 */
final class ScoreReader {
    private static final List<String> SPEAKING = List.of("logit", "prob", "score", "softmax", "predict", "class");

    private final Path file;
    private final Graph graph;

    ScoreReader(Path file, Graph graph) {
        this.file = file;
        this.graph = graph;
    }

    ScoreFacts read(String input) {
        ValueInfoProto output = find(graph.dependents(Set.of(input)));
        return new ScoreFacts(output.getName(), kind(output.getName()), classes(output));
    }

    private ValueInfoProto find(Set<String> live) {
        List<ValueInfoProto> possible = graph.outputs().stream()
                .filter(output -> live.contains(output.getName()) && isFloat(output) && isRow(output))
                .toList();
        return first(possible, output -> isSpeaking(output.getName()))
                .or(() -> first(possible, output -> true))
                .orElseThrow(() -> new SetupException("The model " + file + " has no output of class scores, float32"
                        + " of shape (N, classes), but " + describe() + ". Export a classifier."));
    }

    private static Optional<ValueInfoProto> first(List<ValueInfoProto> outputs, Predicate<ValueInfoProto> condition) {
        return outputs.stream().filter(condition).findFirst();
    }

    private static boolean isSpeaking(String name) {
        return SPEAKING.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }

    private static boolean isFloat(ValueInfoProto output) {
        return output.getType().getTensorType().getElemType() == DataType.FLOAT_VALUE;
    }

    /** An undeclared shape gets the benefit of the doubt: opening the model will tell. */
    private static boolean isRow(ValueInfoProto output) {
        TypeProto.Tensor type = output.getType().getTensorType();
        List<Dimension> dimensions = type.getShape().getDimList();
        boolean isOne = dimensions.stream().skip(2).allMatch(dimension -> dimension.getDimValue() == 1);
        return !type.hasShape() || dimensions.size() == 2 || (dimensions.size() == 4 && isOne);
    }

    private String describe() {
        return graph.outputs().stream()
                .map(output -> output.getName() + " "
                        + InputReader.typeName(output.getType().getTensorType().getElemType())
                        + " "
                        + InputReader.text(output.getType().getTensorType().getShape()))
                .collect(Collectors.joining(" and "));
    }

    private static OptionalInt classes(ValueInfoProto output) {
        TypeProto.Tensor type = output.getType().getTensorType();
        long declared =
                type.getShape().getDimCount() > 1 ? type.getShape().getDim(1).getDimValue() : 0;
        return declared > 0 ? OptionalInt.of(Math.toIntExact(declared)) : OptionalInt.empty();
    }

    private ScoreKind kind(String output) {
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
        return isProbability(node) ? ScoreKind.PROBABILITIES : ScoreKind.LOGITS;
    }

    private boolean isProbability(@Nullable NodeProto node) {
        return node != null
                && (Operators.is(node, "Softmax", "Sigmoid", "HardSigmoid", "QLinearSoftmax", "QLinearSigmoid")
                        || isSoftmaxInParts(node));
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

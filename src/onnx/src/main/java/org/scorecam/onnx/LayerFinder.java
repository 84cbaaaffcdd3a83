package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TypeProto;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the float tensors of four dimensions that lie between a graph's input and its scores, behind a convolution. */
final class LayerFinder {
    private final Graph graph;
    private final Map<String, String> orders;
    private final Set<String> behindInput;
    private final Set<String> beforeScores;
    private final Set<String> convolved;
    private final Set<String> floats;

    LayerFinder(Graph graph, String input, String scores, Map<String, String> orders) {
        this.graph = graph;
        this.orders = orders;
        behindInput = graph.dependents(Set.of(input));
        beforeScores = graph.sources(Set.of(scores));
        convolved = graph.dependents(graph.nodes().stream()
                .filter(Operators::isConvolution)
                .flatMap(node -> Graph.outputs(node).stream())
                .filter(behindInput::contains)
                .collect(Collectors.toSet()));
        floats = floats(input);
    }

    /** In the order of the graph; whether they are spatial, their shapes will tell. */
    List<String> tensors() {
        return graph.nodes().stream()
                .flatMap(node -> Graph.outputs(node).stream())
                .filter(tensor -> obstacle(tensor).isEmpty())
                .toList();
    }

    /** Why a tensor of the graph cannot be a target layer, empty where only its shape can forbid it. */
    String obstacle(String tensor) {
        if (!behindInput.contains(tensor)) {
            return "it does not depend on the input";
        } else if (!beforeScores.contains(tensor)) {
            return "the scores do not depend on it";
        } else if (!convolved.contains(tensor)) {
            return "no convolution comes before it";
        } else if (!orders.getOrDefault(tensor, "").startsWith("N")) {
            return "it is no stack of maps";
        }
        return floats.contains(tensor) ? "" : "its values are not float32";
    }

    private Set<String> floats(String input) {
        Set<String> found = new HashSet<>(Set.of(input));
        for (NodeProto node : graph.nodes()) {
            Graph.outputs(node).stream()
                    .filter(output -> isFloat(output, node, found))
                    .forEach(found::add);
        }
        return found;
    }

    private boolean isFloat(String tensor, NodeProto maker, Set<String> floats) {
        TypeProto.Tensor declared = graph.type(tensor);
        if (declared != null && declared.getElemType() != 0) {
            return declared.getElemType() == DataType.FLOAT_VALUE;
        } else if (maker.getOpType().equals("Cast")) {
            return Operators.integer(maker, "to", 0) == DataType.FLOAT_VALUE;
        } else if (Operators.makesNoFloats(maker)) {
            return false;
        }
        return maker.getOpType().equals("DequantizeLinear")
                || maker.getInputList().stream().anyMatch(floats::contains);
    }
}

package org.scorecam.onnx;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the tensors of four dimensions, floats or quantised, that lie between a graph's input and its scores, behind a convolution. */
final class LayerFinder {
    private final Graph graph;
    private final Map<String, String> orders;
    private final Set<String> behindInput;
    private final Set<String> beforeScores;
    private final Set<String> convolved;
    private final TensorTypes types;

    LayerFinder(Graph graph, TensorTypes types, String input, String scores, Map<String, String> orders) {
        this.graph = graph;
        this.types = types;
        this.orders = orders;
        behindInput = graph.dependents(Set.of(input));
        beforeScores = graph.sources(Set.of(scores));
        convolved = graph.dependents(graph.nodes().stream()
                .filter(Operators::isConvolution)
                .flatMap(node -> Graph.outputs(node).stream())
                .filter(behindInput::contains)
                .collect(Collectors.toSet()));
    }

    /** In the order of the graph; whether they are spatial, their shapes will tell. */
    List<String> tensors() {
        return graph.nodes().stream()
                .flatMap(node -> Graph.outputs(node).stream())
                .filter(tensor -> obstacle(tensor).isEmpty())
                .toList();
    }

    /** Floats of any dimensions, in the order of the graph: which are tokens, their shapes will tell. */
    List<String> floats() {
        return graph.nodes().stream()
                .flatMap(node -> Graph.outputs(node).stream())
                .filter(tensor -> behindInput.contains(tensor) && beforeScores.contains(tensor))
                .filter(tensor -> types.isFloat(tensor) || types.isOnlyQuantized(tensor))
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
        return types.isFloat(tensor) || types.isOnlyQuantized(tensor) ? "" : integers(tensor);
    }

    private String integers(String tensor) {
        String floats = types.dequantized(tensor);
        return floats == null
                ? "its values are no floats"
                : "its values are integers, of which " + floats + " has the floats";
    }
}

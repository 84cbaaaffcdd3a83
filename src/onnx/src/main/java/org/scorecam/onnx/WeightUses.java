package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What reads the tensors of a graph that no photo changes, directly or by way of nodes that read nothing else: transposed,
 * dequantised, with an epsilon added.
 */
final class WeightUses {
    private final Set<String> ofPhoto;
    private final Set<String> behind;
    private final Set<String> before;
    private final Map<String, Use> uses = new HashMap<>();

    /**
     * All that reads a tensor.
     *
     * @param treatment the most careful one of them
     * @param isInteger whether one reads it as integers that are weights
     * @param isBehind whether one depends on the target layer
     */
    record Use(Treatment treatment, boolean isInteger, boolean isBehind) {
        private Use and(Use other) {
            return new Use(treatment.and(other.treatment), isInteger || other.isInteger, isBehind || other.isBehind);
        }
    }

    /**
     * @param input of the graph
     * @param layer the target layer
     * @param scores what the graph is run for
     */
    WeightUses(Graph graph, String input, String layer, String scores) {
        ofPhoto = graph.dependents(Set.of(input));
        behind = graph.dependents(Set.of(layer));
        before = new HashSet<>(graph.sources(Set.of(layer)));
        List<NodeProto> nodes = graph.nodesFor(Set.of(scores));
        for (int i = nodes.size() - 1; i >= 0; i--) {
            follow(nodes.get(i));
        }
    }

    private void follow(NodeProto node) {
        for (int i = 0; i < node.getInputCount(); i++) {
            add(node, node.getInput(i), i);
        }
        List<String> listed = node.getInputList();
        Graph.inputs(node).stream()
                .filter(inner -> !listed.contains(inner))
                .forEach(inner -> add(node, inner, Integer.MAX_VALUE));
    }

    private void add(NodeProto node, String tensor, int input) {
        if (!tensor.isEmpty() && !ofPhoto.contains(tensor)) {
            Use direct = new Use(Treatment.of(node, input), Treatment.takesIntegers(node, input), isBehind(node));
            uses.merge(
                    tensor,
                    Graph.outputs(node).stream()
                            .flatMap(output -> Optional.ofNullable(uses.get(output)).stream())
                            .map(further -> passed(further, input))
                            .reduce(direct, Use::and),
                    Use::and);
        }
    }

    /** Of integers only the first input is handed on: the others are sizes and indices. */
    private static Use passed(Use further, int input) {
        return new Use(further.treatment, input == 0 && further.isInteger, further.isBehind);
    }

    private boolean isBehind(NodeProto node) {
        return Graph.outputs(node).stream().anyMatch(behind::contains);
    }

    /** What reads a tensor; empty where nothing does, or a photo changes it. */
    Optional<Use> of(String tensor) {
        return Optional.ofNullable(uses.get(tensor));
    }

    /** Whether a tensor is read behind the target layer alone, and the layer does not depend on it. */
    boolean isOfHead(String tensor) {
        return of(tensor).filter(Use::isBehind).isPresent() && !before.contains(tensor);
    }
}

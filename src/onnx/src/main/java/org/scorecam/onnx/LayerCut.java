package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A graph cut at its target layer. Other ways may lead round the layer, such as the shortcut of a residual block: the tensors by which they
 * come to the part behind it. Whole numbers that come there (shapes, indices) are no such tensors, but made again in that part, so that
 * a shape holds for a batch of another size.
 *
 * @param nodes the part behind the layer, in the order of the graph
 * @param around tensors of floats, or of integers that stand for floats, in the order of the graph; the graph's input may be one
 */
record LayerCut(List<NodeProto> nodes, List<String> around) {
    static LayerCut of(Graph graph, TensorTypes types, String layer, String scores) {
        Set<String> behind = graph.dependents(Set.of(layer));
        Set<String> ofPhoto = ofPhoto(graph);
        Set<String> reached = new HashSet<>(Set.of(scores));
        Set<String> around = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(reached);
        while (!left.isEmpty()) {
            String tensor = left.pop();
            NodeProto maker = graph.maker(tensor);
            if (tensor.equals(layer)) {
                continue;
            }
            if (ofPhoto.contains(tensor)
                    && !behind.contains(tensor)
                    && (maker == null || types.standsForFloats(tensor))) {
                around.add(tensor);
            } else if (maker != null) {
                Graph.inputs(maker).stream().filter(reached::add).forEach(left::push);
            }
        }
        reached.removeAll(around);
        reached.remove(layer);
        return new LayerCut(making(graph, reached), inOrder(graph, around));
    }

    /** The tensors whose numbers depend on the photo's, not on its size alone. */
    private static Set<String> ofPhoto(Graph graph) {
        Set<String> found = new HashSet<>();
        graph.inputs().forEach(input -> found.add(input.getName()));
        for (NodeProto node : graph.nodes()) {
            if (!Operators.is(node, "Shape", "Size")
                    && Graph.inputs(node).stream().anyMatch(found::contains)) {
                found.addAll(Graph.outputs(node));
            }
        }
        return found;
    }

    private static List<NodeProto> making(Graph graph, Set<String> tensors) {
        return graph.nodes().stream()
                .filter(node -> Graph.outputs(node).stream().anyMatch(tensors::contains))
                .map(node -> but(node, tensors))
                .toList();
    }

    /** What else a node makes is not read, or fed instead: its name must not be there twice. */
    private static NodeProto but(NodeProto node, Set<String> tensors) {
        NodeProto.Builder renamed = node.toBuilder();
        for (int i = 0; i < node.getOutputCount(); i++) {
            String output = node.getOutput(i);
            if (!output.isEmpty() && !tensors.contains(output)) {
                renamed.setOutput(i, "org.scorecam/not read " + output);
            }
        }
        return renamed.build();
    }

    private static List<String> inOrder(Graph graph, Collection<String> tensors) {
        List<String> ordered = new ArrayList<>();
        graph.inputs().forEach(input -> ordered.add(input.getName()));
        graph.nodes().forEach(node -> ordered.addAll(Graph.outputs(node)));
        ordered.retainAll(tensors);
        return ordered;
    }
}

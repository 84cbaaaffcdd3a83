package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways on which a photo's numbers come to the scores, and the tensors that lie on all of them: dominators of the scores, in the words
 * of compilers. What only a tensor's shape goes into is no way.
 */
final class Ways {
    /** Behind the input, before the scores, in the order of the graph. */
    private final List<NodeProto> nodes = new ArrayList<>();

    private final Set<String> live = new HashSet<>();
    private final Set<String> onAll = new HashSet<>();

    Ways(Graph graph, String input, String scores) {
        Set<String> before = before(graph, scores);
        live.add(input);
        for (NodeProto node : graph.nodes()) {
            boolean isOn = !isOfShape(node)
                    && Graph.outputs(node).stream().anyMatch(before::contains)
                    && Graph.inputs(node).stream().anyMatch(live::contains);
            if (isOn) {
                nodes.add(node);
                Graph.outputs(node).stream().filter(before::contains).forEach(live::add);
            }
        }
        findThoseOnAll(input, scores);
    }

    private static boolean isOfShape(NodeProto node) {
        return Operators.is(node, "Shape", "Size");
    }

    private static Set<String> before(Graph graph, String scores) {
        Set<String> found = new HashSet<>(Set.of(scores));
        for (int i = graph.nodes().size() - 1; i >= 0; i--) {
            NodeProto node = graph.nodes().get(i);
            if (!isOfShape(node) && Graph.outputs(node).stream().anyMatch(found::contains)) {
                found.addAll(Graph.inputs(node));
            }
        }
        return found;
    }

    /** With nodes in order, a node lies on all ways if none leads from a node before it to one behind it. */
    private void findThoseOnAll(String input, String scores) {
        Map<String, Integer> madeAt = new HashMap<>(Map.of(input, -1));
        int[] farthest = new int[nodes.size() + 1];
        for (int i = 0; i < nodes.size(); i++) {
            for (String read : Graph.inputs(nodes.get(i))) {
                Integer from = live.contains(read) ? madeAt.get(read) : null;
                if (from != null) {
                    farthest[from + 1] = Math.max(farthest[from + 1], i);
                }
            }
            for (String made : Graph.outputs(nodes.get(i))) {
                madeAt.put(made, i);
            }
        }
        int reached = nodes.isEmpty() ? 0 : farthest[0];
        for (int i = 0; i < nodes.size(); i++) {
            List<String> made =
                    Graph.outputs(nodes.get(i)).stream().filter(live::contains).toList();
            if (reached <= i && made.size() == 1) {
                onAll.add(made.get(0));
            }
            boolean isEnd = Graph.outputs(nodes.get(i)).contains(scores);
            reached = Math.max(reached, isEnd ? nodes.size() : farthest[i + 1]);
        }
    }

    /** Whether every way passes a tensor. */
    boolean allPass(String tensor) {
        return onAll.contains(tensor);
    }

    /** Those of some tensors behind which none of the others comes: the last on each way. */
    Set<String> ends(Set<String> tensors) {
        Set<String> passed = new HashSet<>();
        Set<String> ends = new HashSet<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            NodeProto node = nodes.get(i);
            boolean isPassed = false;
            for (String made : Graph.outputs(node)) {
                isPassed |= passed.contains(made);
                if (tensors.contains(made)) {
                    if (!passed.contains(made)) {
                        ends.add(made);
                    }
                    isPassed = true;
                }
            }
            if (isPassed) {
                passed.addAll(Graph.inputs(node));
            }
        }
        return ends;
    }
}

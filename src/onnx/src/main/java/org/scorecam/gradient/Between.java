package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The nodes between a layer and the scores, and the tensors on the ways: those that carry the layer's numbers to the scores. */
final class Between {
    private final List<NodeProto> nodes = new ArrayList<>();
    private final Set<String> live = new HashSet<>();

    Between(GraphProto graph, String layer, String scores) {
        Set<String> before = before(graph, scores);
        live.add(layer);
        for (NodeProto node : graph.getNodeList()) {
            boolean isOn = !isStep(node)
                    && node.getOutputList().stream().anyMatch(before::contains)
                    && reads(node).stream().anyMatch(live::contains);
            if (isOn) {
                nodes.add(node);
                node.getOutputList().stream().filter(before::contains).forEach(live::add);
            }
        }
    }

    /** What it makes does not change when numbers change a little. */
    private static boolean isStep(NodeProto node) {
        return ElementTypes.isOfNoFloats(node.getOpType()) || node.getOpType().equals("EyeLike");
    }

    private static Set<String> before(GraphProto graph, String scores) {
        Set<String> found = new HashSet<>(Set.of(scores));
        for (int i = graph.getNodeCount() - 1; i >= 0; i--) {
            NodeProto node = graph.getNode(i);
            if (!isStep(node) && node.getOutputList().stream().anyMatch(found::contains)) {
                found.addAll(reads(node));
            }
        }
        return found;
    }

    /** The inputs, those of its branches, too. */
    static List<String> reads(NodeProto node) {
        List<String> read = new ArrayList<>();
        node.getInputList().stream().filter(name -> !name.isEmpty()).forEach(read::add);
        node.getAttributeList().stream()
                .flatMap(attribute -> attribute.getG().getNodeList().stream())
                .forEach(inner -> read.addAll(reads(inner)));
        return read;
    }

    /** In the order of the graph. */
    List<NodeProto> nodes() {
        return nodes;
    }

    boolean isLive(String tensor) {
        return live.contains(tensor);
    }
}

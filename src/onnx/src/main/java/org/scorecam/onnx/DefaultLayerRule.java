package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The default target layer: the last spatial tensor that all ways to the scores pass, after its activation function, with a step back
 * over Transpose, Dropout, Identity and pooling. Where that tensor already has one channel a class and reaches the
 * scores without weights (SqueezeNet, network in network), the tensor that enters its convolution.
 */
final class DefaultLayerRule {
    private final Graph graph;
    private final Map<String, LayerCandidate> candidates = new LinkedHashMap<>();
    private final Set<String> beforeScores;
    private final Ways ways;
    private final int classes;

    /**
     * @param candidates in the order of the graph, at least one
     * @param scores the output
     */
    DefaultLayerRule(Graph graph, List<LayerCandidate> candidates, String scores, Ways ways, int classes) {
        this.graph = graph;
        candidates.forEach(candidate -> this.candidates.put(candidate.name(), candidate));
        this.beforeScores = graph.sources(Set.of(scores));
        this.ways = ways;
        this.classes = classes;
    }

    /** Empty if there is no layer that all ways to the scores pass. */
    Optional<DefaultLayer> find() {
        List<LayerCandidate> all = List.copyOf(candidates.values());
        for (int i = all.size() - 1; i >= 0; i--) {
            if (ways.allPass(all.get(i).name())) {
                return Optional.of(find(all.get(i), i == all.size() - 1 ? "" : " that all ways to the scores pass"));
            }
        }
        return Optional.empty();
    }

    /** The last layer of each way to the scores. */
    List<LayerCandidate> ends() {
        Set<String> ends = ways.ends(candidates.keySet());
        return candidates.values().stream()
                .filter(candidate -> ends.contains(candidate.name()))
                .toList();
    }

    private DefaultLayer find(LayerCandidate last, String ofAll) {
        List<String> over = new ArrayList<>();
        LayerCandidate layer = stepBack(last, over);
        NodeProto convolution = layer.shape().channels() == classes && !isWeighted(layer) ? convolution(layer) : null;
        LayerCandidate entering = convolution == null ? null : candidates.get(convolution.getInput(0));
        if (convolution == null || entering == null) {
            return new DefaultLayer(
                    layer,
                    "the last spatial tensor" + ofAll + (over.isEmpty() ? "" : " before " + String.join(", ", over)));
        }
        return new DefaultLayer(
                stepBack(entering, new ArrayList<>()),
                "it enters the convolution behind " + layer.name() + ", the last spatial tensor" + ofAll
                        + ", which has one channel a class and reaches the scores without weights");
    }

    /** The first attention node behind a layer, null if none is: tokens that attend to each other lose their place. */
    @Nullable
    NodeProto attentionBehind(LayerCandidate layer) {
        Set<String> behind = graph.dependents(Set.of(layer.name()));
        return between(behind).stream()
                .filter(node -> Operators.isAttentionOf(node, behind))
                .findFirst()
                .orElse(null);
    }

    private boolean isWeighted(LayerCandidate layer) {
        return between(graph.dependents(Set.of(layer.name()))).stream().anyMatch(Operators::mixesChannels);
    }

    /** The nodes between a layer and the scores. */
    List<NodeProto> behind(LayerCandidate layer) {
        return between(graph.dependents(Set.of(layer.name())));
    }

    private List<NodeProto> between(Set<String> behindLayer) {
        return graph.nodes().stream()
                .filter(node -> Graph.inputs(node).stream().anyMatch(behindLayer::contains))
                .filter(node -> Graph.outputs(node).stream().anyMatch(beforeScores::contains))
                .toList();
    }

    private LayerCandidate stepBack(LayerCandidate from, List<String> over) {
        LayerCandidate layer = from;
        while (true) {
            NodeProto node = beforeQuantization(layer.name());
            LayerCandidate before =
                    node == null || !Operators.isSteppedOver(node) ? null : candidates.get(node.getInput(0));
            if (node == null || before == null) {
                return layer;
            }
            over.add(0, node.getOpType());
            layer = before;
        }
    }

    /** The node that makes a tensor, or that made it before it was rounded to eight bits and back. */
    private @Nullable NodeProto beforeQuantization(String tensor) {
        NodeProto node = graph.maker(tensor);
        if (node == null || !node.getOpType().equals("DequantizeLinear")) {
            return node;
        }
        NodeProto quantize = graph.maker(node.getInput(0));
        return quantize != null && quantize.getOpType().equals("QuantizeLinear")
                ? graph.maker(quantize.getInput(0))
                : node;
    }

    /** The convolution that a layer comes from through nodes of one input each, null if there is no such. */
    private @Nullable NodeProto convolution(LayerCandidate layer) {
        NodeProto node = graph.maker(layer.name());
        while (node != null && !Operators.mixesChannels(node)) {
            List<String> inputs =
                    node.getInputList().stream().filter(this::isComputed).toList();
            node = inputs.size() == 1 ? graph.maker(inputs.get(0)) : null;
        }
        return node;
    }

    private boolean isComputed(String tensor) {
        NodeProto maker = graph.maker(tensor);
        return maker != null && maker.getInputCount() > 0;
    }
}

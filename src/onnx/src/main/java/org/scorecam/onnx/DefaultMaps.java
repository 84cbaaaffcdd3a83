package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The default layer among those with height and width, or why there is none.
 *
 * @param layer null if there is none
 * @param noDefault why: what stands behind a colon, and the cure
 */
record DefaultMaps(@Nullable DefaultLayer layer, String noDefault) {
    private static final int NAMED = 5;
    private static final String NONE =
            "no float tensor with height and width lies between a convolution and its scores. Use a convolutional"
                    + " classifier, or give <tokens> for a vision transformer.";

    /** @param advice for tokens: which grid to give */
    static DefaultMaps of(
            DefaultLayerRule rule, TokenMixing mixing, Map<String, String> orders, Supplier<Optional<String>> advice) {
        List<LayerCandidate> ends = rule.ends();
        DefaultLayer found = rule.find().orElse(null);
        if (found == null) {
            return new DefaultMaps(null, ends.isEmpty() ? NONE : several(ends));
        }
        LayerCandidate layer = found.layer();
        NodeProto attention = rule.attentionBehind(layer);
        NodeProto mixed = attention == null ? mixing.first(rule.behind(layer), layer, orders) : attention;
        return mixed == null
                ? new DefaultMaps(found, "")
                : new DefaultMaps(null, moved(layer, mixed, attention != null, advice));
    }

    private static String several(List<LayerCandidate> ends) {
        String named = ends.stream()
                .limit(NAMED)
                .map(end -> end.name() + " (" + end.shape().channels() + "x"
                        + end.shape().height() + "x" + end.shape().width() + ")")
                .collect(Collectors.joining(" or "));
        return "several ways lead to its scores, and no layer lies on all of them. A map of one says nothing of the others:"
                + " choose in <layer> which to explain, such as " + named
                + (ends.size() > NAMED ? " or another of " + ends.size() : "") + "; " + TargetLayers.LIST;
    }

    private static String moved(
            LayerCandidate last, NodeProto node, boolean isAttention, Supplier<Optional<String>> advice) {
        return "behind its last spatial tensor (" + last.name() + ") comes "
                + (isAttention ? "attention" : "a product that mixes its places") + " (node " + named(node)
                + "), which moves what is seen to other places. It is a "
                + (isAttention ? "vision transformer" : "network of tokens") + ": "
                + advice.get().orElse("give the grid of its tokens in <tokens>")
                + ", and with it a tensor of tokens in <layer> if the default is not meant; " + TargetLayers.LIST;
    }

    private static String named(NodeProto node) {
        return node.getName().isEmpty() ? node.getOutput(0) : node.getName();
    }
}

package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.LayerShape;
import org.scorecam.image.Size;

/**
 * A vision transformer's target layers: float tensors (N, T, D) of T tokens with D channels, of which the last w h are the
 * patches, row by row, and those before them a class token and registers.
 *
 * @see <a href="https://arxiv.org/abs/2309.16588">Vision transformers need registers</a>
 */
final class TokenLayers {
    /** The most tokens beside the patches: networks have a class token and up to eight registers. */
    static final int MOST_OTHERS = 16;

    private final Graph graph;
    private final Size grid;
    private final Map<String, long[]> shapes;
    private final List<LayerCandidate> candidates = new ArrayList<>();

    /**
     * @param grid of the patches
     * @param shapes of tensors that may be layers, in the order of the graph
     */
    TokenLayers(Graph graph, Size grid, Map<String, long[]> shapes) {
        this.graph = graph;
        this.grid = grid;
        this.shapes = shapes;
        shapes.forEach((tensor, shape) -> {
            if (fits(shape, grid)) {
                candidates.add(candidate(tensor, shape));
            }
        });
    }

    static boolean fits(long[] shape, Size grid) {
        long patches = (long) grid.width() * grid.height();
        return shape.length == 3
                && shape[0] == 1
                && shape[1] >= patches
                && shape[1] <= patches + MOST_OTHERS
                && shape[2] > 1;
    }

    private LayerCandidate candidate(String tensor, long[] shape) {
        NodeProto maker = Objects.requireNonNull(graph.maker(tensor));
        LayerShape layer = new LayerShape(Math.toIntExact(shape[2]), grid.height(), grid.width());
        return new LayerCandidate(tensor, maker.getName(), maker.getOpType(), layer);
    }

    Size grid() {
        return grid;
    }

    List<LayerCandidate> candidates() {
        return candidates;
    }

    /**
     * Where all tokens are patches, the last tensor: the scores are a mean over it. Else what enters the last attention:
     * behind it, the scores are made of the class token alone, and what becomes of the others does not matter.
     */
    Optional<DefaultLayer> find(String input) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        LayerCandidate last = candidates.get(candidates.size() - 1);
        NodeProto attention = lastAttention(input);
        if (attention == null || others(last) == 0) {
            return Optional.of(new DefaultLayer(last, "the last tensor of tokens"));
        }
        for (int i = candidates.size() - 1; i >= 0; i--) {
            LayerCandidate layer = candidates.get(i);
            if (layer.shape().equals(last.shape()) && isOnlyWay(input, layer.name(), attention)) {
                return Optional.of(new DefaultLayer(layer, "the tensor of tokens that enters the last attention"));
            }
        }
        return Optional.of(new DefaultLayer(last, "the last tensor of tokens"));
    }

    private long others(LayerCandidate layer) {
        return Objects.requireNonNull(shapes.get(layer.name()))[1]
                - layer.shape().cells();
    }

    private @Nullable NodeProto lastAttention(String input) {
        Set<String> computed = graph.dependents(Set.of(input));
        NodeProto last = null;
        for (NodeProto node : graph.nodes()) {
            if (Operators.isAttentionOf(node, computed)) {
                last = node;
            }
        }
        return last;
    }

    /** Of what the node itself makes, false: with a single head that has the tokens' shape, too. */
    private boolean isOnlyWay(String input, String tensor, NodeProto node) {
        return !Graph.outputs(node).contains(tensor)
                && Graph.outputs(node).stream().allMatch(graph.dependents(Set.of(tensor))::contains)
                && Graph.outputs(node).stream().noneMatch(graph.dependentsBut(input, tensor)::contains);
    }
}

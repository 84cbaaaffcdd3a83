package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Products with weights behind a layer that mix its places and keep many: those of an MLP-Mixer move what is seen as attention does. A
 * fully connected layer that makes one row of all places is a head, and moves nothing that is left.
 */
final class TokenMixing {
    private final Map<String, long[]> shapes;

    /** @param shapes of {@link #tensors} at least */
    TokenMixing(Map<String, long[]> shapes) {
        this.shapes = shapes;
    }

    /** The tensors whose shapes have to be known. */
    static Stream<String> tensors(Graph graph, List<String> computed) {
        return graph.nodes().stream()
                .filter(TokenMixing::mayMix)
                .flatMap(node -> Stream.of(node.getInput(0), node.getOutput(0)))
                .filter(computed::contains);
    }

    private static boolean mayMix(NodeProto node) {
        return Operators.is(node, "MatMul", "Einsum", "FusedMatMul")
                && node.getInputCount() > 0
                && node.getOutputCount() > 0;
    }

    /** The first of the nodes that does; null if none. */
    @Nullable
    NodeProto first(List<NodeProto> behind, LayerCandidate layer, Map<String, String> orders) {
        return behind.stream()
                .filter(TokenMixing::mayMix)
                .filter(node -> !orders.containsKey(node.getOutput(0)))
                .filter(node -> isMixing(node, layer.shape().cells()))
                .findFirst()
                .orElse(null);
    }

    private boolean isMixing(NodeProto node, int cells) {
        long[] read = shapes.get(node.getInput(0));
        long[] made = shapes.get(node.getOutput(0));
        if (read == null || made == null || isRow(read) || isRow(made)) {
            return false;
        }
        boolean areTheLayersPlaces = read.length == 3 && read[1] == cells && read[2] != cells;
        return !areTheLayersPlaces;
    }

    private static boolean isRow(long[] shape) {
        return Arrays.stream(shape).filter(size -> size != 1).count() <= 1;
    }
}

package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the four dimensions of a graph's tensors mean, found by following the graph: convolutions and pooling fix the
 * order, a {@code Transpose} changes it, all that works cell by cell keeps it, a {@code Reshape} loses it. Whether a
 * tensor has four dimensions at all, its shape will tell.
 */
final class Layouts {
    static final String NCHW = "NCHW";

    private final Graph graph;
    private final Map<String, String> orders = new HashMap<>();

    private Layouts(Graph graph) {
        this.graph = graph;
    }

    /** The order of each tensor's dimensions, such as {@code NHWC}, where the graph's input has the order given. */
    static Map<String, String> of(Graph graph, String input, String order) {
        Layouts layouts = new Layouts(graph);
        layouts.orders.put(input, order);
        graph.nodes().forEach(layouts::follow);
        return layouts.orders;
    }

    /** The order of the input's dimensions, as the first operator that defines one needs it. */
    static Optional<String> ofInput(Graph graph, String input) {
        Layouts layouts = new Layouts(graph);
        String unnamed = "0123";
        layouts.orders.put(input, unnamed);
        for (NodeProto node : graph.nodes()) {
            String order = layouts.order(node);
            if (order != null && Operators.isNchw(node) && Character.isDigit(order.charAt(0))) {
                return Optional.of(named(order));
            }
            layouts.follow(node);
        }
        return Optional.empty();
    }

    /** {@code 0312}, read as (N, C, H, W), says that the input is (N, H, W, C). */
    private static String named(String digits) {
        char[] named = new char[4];
        for (int i = 0; i < 4; i++) {
            named[digits.charAt(i) - '0'] = NCHW.charAt(i);
        }
        return new String(named);
    }

    private void follow(NodeProto node) {
        String order = orderOfOutput(node);
        if (order != null) {
            Graph.outputs(node).forEach(output -> orders.put(output, order));
        }
    }

    private @Nullable String orderOfOutput(NodeProto node) {
        String order = order(node);
        if (Operators.isConvolution(node)) {
            return NCHW;
        } else if (node.getOpType().equals("Reshape")) {
            return orderBefore(node);
        } else if (order == null || !Operators.keepsDimensions(node)) {
            return null;
        } else if (node.getOpType().equals("Transpose")) {
            return transposed(order, Operators.integers(node, "perm"));
        } else if (node.getOpType().equals("MatMul")) {
            return isByWeights(node) ? order : null;
        }
        return Operators.isNchw(node) ? NCHW : order;
    }

    private @Nullable String order(NodeProto node) {
        for (String input : node.getInputList()) {
            String order = orders.get(input);
            if (order != null) {
                return order;
            }
        }
        return null;
    }

    private boolean isByWeights(NodeProto product) {
        TensorProto weights = graph.initializer(product.getInput(1));
        return weights != null && weights.getDimsCount() == 2;
    }

    /**
     * What a Reshape brings back. PyTorch writes group normalisation as Reshape, InstanceNormalization, Reshape back, and
     * ShuffleNet's shuffle of channels as Reshape to (N, groups, C / groups, H, W), Transpose, Reshape back.
     */
    private @Nullable String orderBefore(NodeProto reshape) {
        NodeProto between = graph.maker(reshape.getInput(0));
        if (between == null || !(Operators.is(between, "InstanceNormalization") || isShuffle(between))) {
            return null;
        }
        NodeProto grouping = graph.maker(between.getInput(0));
        String order = grouping == null || !Operators.is(grouping, "Reshape") ? null : orders.get(grouping.getInput(0));
        return isShuffle(between) && !NCHW.equals(order) ? null : order;
    }

    private static boolean isShuffle(NodeProto node) {
        return Operators.is(node, "Transpose")
                && Operators.integers(node, "perm").equals(List.of(0L, 2L, 1L, 3L, 4L));
    }

    private static @Nullable String transposed(String order, List<Long> permutation) {
        if (permutation.size() != order.length()) {
            return permutation.isEmpty() ? new StringBuilder(order).reverse().toString() : null;
        }
        StringBuilder result = new StringBuilder();
        permutation.forEach(from -> result.append(order.charAt(from.intValue())));
        return result.toString();
    }
}

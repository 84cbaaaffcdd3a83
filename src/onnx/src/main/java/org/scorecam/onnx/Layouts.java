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
    private static final String NHWC = "NHWC";

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
        layouts.followBack();
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
            Graph.outputs(node).forEach(output -> orders.putIfAbsent(output, order));
        }
    }

    /** From what pools or convolves a tensor back to what a {@code Reshape} made: Swin's and MaxViT's maps come out of windows. */
    private void followBack() {
        Constants constants = new Constants(graph);
        for (int i = graph.nodes().size() - 1; i >= 0; i--) {
            NodeProto node = graph.nodes().get(i);
            String order = node.getInputCount() == 0 ? null : orderOfInput(node, constants);
            if (order != null && graph.maker(node.getInput(0)) != null) {
                orders.putIfAbsent(node.getInput(0), order);
            }
        }
    }

    private @Nullable String orderOfInput(NodeProto node, Constants constants) {
        if (Operators.takesMaps(node)) {
            return NCHW;
        } else if (node.getOpType().startsWith("Reduce")) {
            return pooled(constants.axes(node));
        }
        String order = node.getOutputCount() == 0 ? null : orders.get(node.getOutput(0));
        if (order == null || !Operators.keepsDimensions(node) || Operators.is(node, "MatMul", "Concat", "Split")) {
            return null;
        }
        return node.getOpType().equals("Transpose") ? turnedBack(order, Operators.integers(node, "perm")) : order;
    }

    /** A mean over two of the dimensions is one over height and width. */
    private static @Nullable String pooled(List<Long> axes) {
        if (axes.equals(List.of(2L, 3L)) || axes.equals(List.of(-2L, -1L)) || axes.equals(List.of(-1L, -2L))) {
            return NCHW;
        }
        return axes.equals(List.of(1L, 2L)) || axes.equals(List.of(-3L, -2L)) ? NHWC : null;
    }

    private static @Nullable String turnedBack(String order, List<Long> permutation) {
        if (!isPermutation(permutation, order)) {
            return null;
        }
        char[] before = new char[order.length()];
        for (int i = 0; i < before.length; i++) {
            before[permutation.get(i).intValue()] = order.charAt(i);
        }
        return new String(before);
    }

    private static boolean isPermutation(List<Long> permutation, String order) {
        return permutation.size() == order.length()
                && permutation.stream().distinct().count() == order.length()
                && permutation.stream().allMatch(from -> from >= 0 && from < order.length());
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
        if (!isPermutation(permutation, order)) {
            return null;
        }
        StringBuilder result = new StringBuilder();
        permutation.forEach(from -> result.append(order.charAt(from.intValue())));
        return result.toString();
    }
}

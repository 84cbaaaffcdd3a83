package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows through a graph what its numbers are: what a softmax makes, and what means, clips and factors make of that. A mean of
 * softmaxes holds probabilities, though no softmax ends it; a sum with weights may be anything.
 */
final class Natures {
    /** Operators that move numbers, round them, or take a mean over places. */
    private static final Set<String> PASSING = Set.of(
            "Identity",
            "Reshape",
            "Flatten",
            "Squeeze",
            "Unsqueeze",
            "Cast",
            "CastLike",
            "Dropout",
            "QuantizeLinear",
            "DequantizeLinear",
            "Transpose",
            "Expand",
            "Tile",
            "Relu",
            "Abs",
            "GlobalAveragePool",
            "AveragePool",
            "ReduceMean",
            "QLinearGlobalAveragePool",
            "QLinearAveragePool",
            "QLinearReduceMean");
    /** Operators that take some of the numbers, or the largest. */
    private static final Set<String> CHOOSING = Set.of(
            "Slice",
            "Split",
            "Gather",
            "GatherElements",
            "GatherND",
            "TopK",
            "ReduceMax",
            "ReduceMin",
            "MaxPool",
            "GlobalMaxPool",
            "Pad");
    /** Operators that make numbers that are not below 0. */
    private static final Set<String> POSITIVE = Set.of("Exp", "Softplus", "Pow", "Sqrt", "Square", "Reciprocal");

    private static final Set<String> NORMALISING = Set.of(
            "BatchNormalization",
            "LayerNormalization",
            "InstanceNormalization",
            "GroupNormalization",
            "RMSNormalization",
            "SimplifiedLayerNormalization",
            "SkipLayerNormalization",
            "LpNormalization",
            "Shape",
            "Size",
            "ArgMax",
            "ArgMin");

    private static final Set<String> KNOWN_DOMAINS = Set.of("", "ai.onnx", "com.microsoft", "com.ms.internal.nhwc");

    private final Constants constants;
    private final NatureArithmetic arithmetic;
    private final Map<String, Nature> natures = new HashMap<>();

    Natures(Graph graph) {
        constants = new Constants(graph);
        arithmetic = new NatureArithmetic(graph, constants);
        graph.inputs().forEach(input -> natures.put(input.getName(), Nature.FREE));
        graph.initializers().forEach(weights -> natures.put(weights.getName(), Nature.CONSTANT));
        for (NodeProto node : graph.nodes()) {
            Nature nature = follow(node);
            Graph.outputs(node).forEach(output -> natures.put(output, nature));
        }
    }

    Nature of(String tensor) {
        return natures.getOrDefault(tensor, Nature.OPAQUE);
    }

    private Nature follow(NodeProto node) {
        List<Nature> inputs = inputs(node);
        if (Operators.is(node, "If", "Loop", "Scan") || !KNOWN_DOMAINS.contains(node.getDomain())) {
            return Nature.OPAQUE;
        } else if (inputs.stream().allMatch(Nature::isConstant)) {
            return Operators.is(node, "RandomNormal", "RandomUniform") ? Nature.FREE : Nature.CONSTANT;
        }
        Nature first = inputs.get(0);
        return switch (node.getOpType()) {
            case "Softmax", "QLinearSoftmax" -> Nature.row(1);
            case "Sigmoid", "HardSigmoid", "QLinearSigmoid" -> Nature.each(1);
            case "LogSoftmax" -> Nature.LOGARITHMS;
            case "Log" -> first.is(Nature.Kind.ROW) ? Nature.LOGARITHMS : first.isFree() ? first : Nature.ALTERED;
            case "Clip" -> clipped(node, first);
            case "Add", "Sum", "Mean", "QLinearAdd" -> arithmetic.sum(node, inputs);
            case "Mul", "QLinearMul" -> arithmetic.product(node, inputs);
            case "Div" -> arithmetic.quotient(node, inputs);
            case "Sub" -> arithmetic.difference(node, inputs);
            case "Concat", "QLinearConcat" -> arithmetic.together(node, inputs);
            case "ReduceSum" -> arithmetic.summedUp(node, first);
            case "Max", "Min", "Where" -> NatureArithmetic.anyOf(inputs);
            default -> byGroup(node, first, inputs);
        };
    }

    private Nature byGroup(NodeProto node, Nature first, List<Nature> inputs) {
        String operator = node.getOpType();
        if (Operators.mixesChannels(node) || Operators.isAttention(node)) {
            return mixed(node, inputs);
        } else if (NORMALISING.contains(operator)) {
            return Nature.FREE;
        } else if (PASSING.contains(operator)) {
            return first;
        } else if (CHOOSING.contains(operator)) {
            return first.isBounded() ? Nature.each(first.total()) : first;
        } else if (POSITIVE.contains(operator)) {
            boolean isUndone = operator.equals("Exp") && first.is(Nature.Kind.LOGARITHMS);
            return isUndone ? Nature.row(1) : Nature.POSITIVE;
        }
        return inputs.stream().anyMatch(Nature::isFree) ? Nature.FREE : NatureArithmetic.doubtful(inputs);
    }

    private List<Nature> inputs(NodeProto node) {
        List<String> names = node.getInputList();
        if (names.size() > 3 && Operators.is(node, "QLinearAdd", "QLinearMul")) {
            names = List.of(names.get(0), names.get(3));
        } else if (Operators.is(node, "Where") && !names.isEmpty()) {
            names = names.subList(1, names.size());
        }
        return names.stream().filter(name -> !name.isEmpty()).map(this::of).toList();
    }

    /** A softmax times weights is hardly ever one; behind a sigmoid goes on a network of old. */
    private static Nature mixed(NodeProto node, List<Nature> inputs) {
        boolean isOfOne = inputs.stream().filter(each -> !each.isConstant()).count() == 1;
        boolean isSoftmax = inputs.stream().anyMatch(each -> each.is(Nature.Kind.ROW));
        return isOfOne && isSoftmax && !Operators.isConvolution(node) ? Nature.OPAQUE : Nature.FREE;
    }

    private Nature clipped(NodeProto node, Nature first) {
        double least = bound(node, "min", 1, Double.NEGATIVE_INFINITY);
        double most = bound(node, "max", 2, Double.POSITIVE_INFINITY);
        if (first.isFree() || first.is(Nature.Kind.POSITIVE) || first.is(Nature.Kind.OPAQUE)) {
            return least >= 0 && most <= 1 ? Nature.each(1) : first;
        } else if (!first.isBounded() || Double.isNaN(least) || Double.isNaN(most)) {
            return Nature.ALTERED;
        }
        double near = first.total() * 1e-3;
        return least <= near && most >= first.total() - near ? first : Nature.each(first.total());
    }

    /** By an attribute of old, or by an input; NaN where that is computed. */
    private double bound(NodeProto node, String attribute, int input, double otherwise) {
        boolean isInput = node.getInputCount() > input && !node.getInput(input).isEmpty();
        if (isInput) {
            return constants.scalar(node.getInput(input)).orElse(Double.NaN);
        }
        return Operators.number(node, attribute, otherwise);
    }
}

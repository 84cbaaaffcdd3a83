package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.OptionalDouble;

/** What sums, factors and stacks make of {@linkplain Nature numbers}. */
final class NatureArithmetic {
    private final Graph graph;
    private final Constants constants;

    NatureArithmetic(Graph graph, Constants constants) {
        this.graph = graph;
        this.constants = constants;
    }

    Nature sum(NodeProto node, List<Nature> inputs) {
        if (inputs.stream().anyMatch(Nature::isFree)) {
            return Nature.FREE;
        } else if (inputs.stream().allMatch(Nature::isBounded)) {
            double total = inputs.stream().mapToDouble(Nature::total).sum();
            double shared = node.getOpType().equals("Mean") ? total / inputs.size() : total;
            return inputs.stream().allMatch(each -> each.is(Nature.Kind.ROW))
                    ? Nature.row(shared)
                    : Nature.each(shared);
        }
        return isNextToNothing(node, inputs) ? inputs.get(0) : doubtful(inputs);
    }

    /** A number that keeps a logarithm or a quotient from 0. */
    private boolean isNextToNothing(NodeProto node, List<Nature> inputs) {
        return inputs.size() == 2
                && inputs.get(1).isConstant()
                && Math.abs(constants
                                .scalar(node.getInput(node.getInputCount() > 3 ? 3 : 1))
                                .orElse(1))
                        < 1e-4;
    }

    Nature product(NodeProto node, List<Nature> inputs) {
        if (inputs.stream().anyMatch(Nature::isFree)) {
            return Nature.FREE;
        } else if (inputs.size() == 2 && inputs.stream().anyMatch(Nature::isConstant)) {
            int at = inputs.get(0).isConstant() ? 0 : 1;
            OptionalDouble factor = constants.scalar(node.getInput(at == 0 ? 0 : node.getInputCount() > 3 ? 3 : 1));
            Nature other = inputs.get(1 - at);
            return other.isBounded() && factor.isEmpty() ? Nature.ALTERED : other.times(factor.orElse(1));
        }
        boolean isEach =
                inputs.stream().allMatch(Nature::isBounded) && inputs.stream().anyMatch(Nature::isEach);
        return isEach
                ? Nature.each(inputs.stream().mapToDouble(Nature::total).reduce(1, (a, b) -> a * b))
                : doubtful(inputs);
    }

    Nature quotient(NodeProto node, List<Nature> inputs) {
        if (inputs.size() < 2) {
            return Nature.OPAQUE;
        } else if (!inputs.get(0).isFree() && isSumOf(node.getInput(1), node.getInput(0))) {
            return Nature.row(1);
        } else if (inputs.get(0).isFree()) {
            return Nature.FREE;
        }
        OptionalDouble divisor =
                inputs.get(1).isConstant() ? constants.scalar(node.getInput(1)) : OptionalDouble.empty();
        return divisor.isPresent() && divisor.getAsDouble() != 0
                ? inputs.get(0).times(1 / divisor.getAsDouble())
                : doubtful(inputs);
    }

    /** Whether a tensor is the sum over another, kept from 0 or not. */
    private boolean isSumOf(String sum, String summed) {
        NodeProto node = graph.maker(sum);
        for (int step = 0; node != null && step < 8; step++) {
            if (Operators.is(node, "ReduceSum", "ReduceL1")) {
                return node.getInput(0).equals(summed);
            }
            boolean isPassed =
                    Operators.is(node, "Add", "Max", "Clip", "Expand", "Identity", "Cast", "Unsqueeze", "Reshape");
            node = isPassed ? graph.maker(node.getInput(0)) : null;
        }
        return false;
    }

    /** {@code 1 - p}. */
    Nature difference(NodeProto node, List<Nature> inputs) {
        if (inputs.stream().anyMatch(Nature::isFree)) {
            return Nature.FREE;
        }
        boolean isRest = inputs.size() == 2
                && inputs.get(0).isConstant()
                && inputs.get(1).isBounded()
                && constants.scalar(node.getInput(0)).orElse(0) == inputs.get(1).total();
        return isRest ? Nature.each(inputs.get(1).total()) : doubtful(inputs);
    }

    /** Stacked along an axis of their own they are rows still; side by side they sum to more. */
    Nature together(NodeProto node, List<Nature> inputs) {
        if (!inputs.stream().allMatch(Nature::isBounded)) {
            return anyOf(inputs);
        }
        boolean isStack = Operators.integer(node, "axis", 0) == 0
                || node.getInputList().stream().allMatch(this::isUnsqueezed);
        boolean isRows =
                inputs.stream().allMatch(inputs.get(0)::equals) && inputs.get(0).is(Nature.Kind.ROW);
        return isStack && isRows
                ? inputs.get(0)
                : Nature.each(inputs.stream().mapToDouble(Nature::total).max().orElse(1));
    }

    private boolean isUnsqueezed(String tensor) {
        NodeProto node = graph.maker(tensor);
        return node != null && Operators.is(node, "Unsqueeze", "Reshape");
    }

    /** Over a stack: as many times as much. */
    Nature summedUp(NodeProto node, Nature first) {
        NodeProto stack = graph.maker(node.getInput(0));
        if (stack != null && stack.getOpType().equals("Concat") && first.is(Nature.Kind.ROW)) {
            return first.times(stack.getInputCount());
        }
        return first.isFree() ? first : Nature.ALTERED;
    }

    static Nature anyOf(List<Nature> inputs) {
        List<Nature> computed =
                inputs.stream().filter(each -> !each.isConstant()).toList();
        if (computed.stream().anyMatch(Nature::isFree)) {
            return Nature.FREE;
        }
        return computed.stream().allMatch(Nature::isBounded)
                ? Nature.each(computed.stream().mapToDouble(Nature::total).max().orElse(1))
                : doubtful(inputs);
    }

    static Nature doubtful(List<Nature> inputs) {
        return inputs.stream().anyMatch(each -> each.is(Nature.Kind.OPAQUE))
                        && inputs.stream().noneMatch(Nature::isBounded)
                ? Nature.OPAQUE
                : Nature.ALTERED;
    }
}

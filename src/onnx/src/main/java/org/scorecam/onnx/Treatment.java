package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of a tensor of weights where they are drawn anew, by what reads it; of several the most careful one.
 *
 * @see <a href="https://onnx.ai/onnx/operators/">ONNX operators</a>
 */
enum Treatment {
    /** Drawn from a normal distribution of the tensor's mean and standard deviation. */
    DRAWN,
    /** Its numbers are put into another order: a variance stays positive, and an integer what its type holds. */
    PERMUTED,
    /** None of a model's weights, though a tensor of numbers: a scale, a bound, a size. */
    KEPT;

    /** At which inputs of an operator stands what is no weight. */
    private static final Map<String, Set<Integer>> NO_WEIGHTS = Map.ofEntries(
            Map.entry("Resize", Set.of(1, 2, 3)),
            Map.entry("Upsample", Set.of(1)),
            Map.entry("Clip", Set.of(1, 2)),
            Map.entry("Pad", Set.of(1, 2)),
            Map.entry("OneHot", Set.of(1, 2)),
            Map.entry("RoiAlign", Set.of(1)),
            Map.entry("GridSample", Set.of(1)),
            Map.entry("QuantizeLinear", Set.of(1, 2)),
            Map.entry("DequantizeLinear", Set.of(1, 2)),
            Map.entry("ConvInteger", Set.of(2, 3)),
            Map.entry("MatMulInteger", Set.of(2, 3)),
            Map.entry("MatMulIntegerToFloat", Set.of(2, 3, 4, 5)),
            Map.entry("DynamicQuantizeMatMul", Set.of(2, 3)),
            Map.entry("MatMulNBits", Set.of(2, 3)));

    /** Their second input is held against the first one. */
    private static final Set<String> COMPARING =
            Set.of("Greater", "GreaterOrEqual", "Less", "LessOrEqual", "Equal", "Max", "Min");

    /** At which inputs stands what must stay positive, or within a range. */
    private static final Map<String, Set<Integer>> BOUNDED = Map.of(
            "BatchNormalization", Set.of(4),
            "Div", Set.of(1),
            "Mod", Set.of(1),
            "Reciprocal", Set.of(0),
            "Sqrt", Set.of(0),
            "Log", Set.of(0),
            "Pow", Set.of(0, 1),
            "QuantizeLinear", Set.of(0));

    /** At which inputs stand integers that are weights; whatever else such an operator reads are scales and zero points. */
    private static final Map<String, Set<Integer>> INTEGERS = Map.of(
            "DequantizeLinear", Set.of(0),
            "QLinearConv", Set.of(3, 8),
            "QLinearMatMul", Set.of(0, 3),
            "QGemm", Set.of(3, 6),
            "QAttention", Set.of(1),
            "ConvInteger", Set.of(1),
            "MatMulInteger", Set.of(0, 1),
            "MatMulIntegerToFloat", Set.of(1),
            "DynamicQuantizeMatMul", Set.of(1),
            "MatMulNBits", Set.of(1));

    static Treatment of(NodeProto node, int input) {
        String operator = node.getOpType();
        if (holds(INTEGERS, operator, input) || holds(BOUNDED, operator, input)) {
            return PERMUTED;
        }
        boolean isOfIntegers = operator.startsWith("QLinear") || operator.equals("QGemm");
        return isOfIntegers || COMPARING.contains(operator) || holds(NO_WEIGHTS, operator, input) ? KEPT : DRAWN;
    }

    /** Whether integers at this input are weights: elsewhere they are sizes, axes and indices. */
    static boolean takesIntegers(NodeProto node, int input) {
        return holds(INTEGERS, node.getOpType(), input);
    }

    private static boolean holds(Map<String, Set<Integer>> inputs, String operator, int input) {
        return inputs.getOrDefault(operator, Set.of()).contains(input);
    }

    Treatment and(Treatment other) {
        return compareTo(other) < 0 ? other : this;
    }
}

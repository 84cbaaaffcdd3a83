package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.Set;

/** What has to be known of ONNX operators: <a href="https://onnx.ai/onnx/operators/">onnx.ai/onnx/operators</a>. */
final class Operators {
    private static final Set<String> CONVOLUTIONS =
            Set.of("Conv", "ConvTranspose", "ConvInteger", "QLinearConv", "FusedConv", "DeformConv");
    private static final Set<String> POOLING =
            Set.of("MaxPool", "AveragePool", "LpPool", "QLinearAveragePool", "QLinearMaxPool");
    private static final Set<String> GLOBAL_POOLING =
            Set.of("GlobalAveragePool", "GlobalMaxPool", "GlobalLpPool", "QLinearGlobalAveragePool");
    /** Their first input is (N, C, H, W) by definition, and so is their output. */
    private static final Set<String> NCHW =
            Set.of("BatchNormalization", "InstanceNormalization", "LRN", "DepthToSpace", "SpaceToDepth");

    private static final Set<String> MIXING = Set.of(
            "Gemm",
            "MatMul",
            "Einsum",
            "MatMulInteger",
            "QLinearMatMul",
            "QGemm",
            "FusedGemm",
            "FusedMatMul",
            "DynamicQuantizeMatMul",
            "MatMulIntegerToFloat");

    private static final Set<String> ATTENTION = Set.of(
            "Attention",
            "MultiHeadAttention",
            "GroupQueryAttention",
            "QAttention",
            "PackedAttention",
            "PackedMultiHeadAttention");
    /** They move integers that stand for floats, and do not change them. */
    private static final Set<String> MOVING = Set.of(
            "MaxPool",
            "Relu",
            "Clip",
            "Transpose",
            "Reshape",
            "Flatten",
            "Squeeze",
            "Unsqueeze",
            "Identity",
            "Dropout",
            "Slice",
            "Split",
            "Gather",
            "DepthToSpace",
            "SpaceToDepth",
            "NhwcMaxPool");
    /** Their output's dimensions are not those of an input. */
    private static final Set<String> RESHAPING = Set.of(
            "Reshape",
            "Flatten",
            "Squeeze",
            "Unsqueeze",
            "Shape",
            "Size",
            "Gather",
            "GatherElements",
            "GatherND",
            "ScatterND",
            "NonZero",
            "TopK",
            "ArgMax",
            "ArgMin",
            "Einsum",
            "Gemm",
            "QLinearMatMul",
            "QGemm",
            "OneHot",
            "ConstantOfShape",
            "Range",
            "Loop",
            "Scan",
            "If",
            "Col2Im",
            "RNN",
            "LSTM",
            "GRU",
            "NonMaxSuppression");

    private static final Set<String> NOT_FLOAT = Set.of(
            "QuantizeLinear",
            "DynamicQuantizeLinear",
            "ConvInteger",
            "MatMulInteger",
            "Equal",
            "Less",
            "Greater",
            "LessOrEqual",
            "GreaterOrEqual",
            "And",
            "Or",
            "Not",
            "Xor",
            "IsNaN",
            "IsInf",
            "Shape",
            "Size",
            "ArgMax",
            "ArgMin",
            "NonZero");

    private Operators() {}

    static boolean isConvolution(NodeProto node) {
        return CONVOLUTIONS.contains(node.getOpType());
    }

    /** Whether its output channels are sums over input channels, with weights. */
    static boolean mixesChannels(NodeProto node) {
        return isConvolution(node) || MIXING.contains(node.getOpType());
    }

    static boolean isAttention(NodeProto node) {
        return ATTENTION.contains(node.getOpType());
    }

    /** Whether a node mixes tokens: attention, or a product of two tensors that are both computed. */
    static boolean isAttentionOf(NodeProto node, Set<String> computed) {
        return isAttention(node)
                || (isMatrixProduct(node) && node.getInputList().stream().allMatch(computed::contains));
    }

    private static boolean isMatrixProduct(NodeProto node) {
        return node.getOpType().equals("MatMul") || node.getOpType().equals("Einsum");
    }

    /** Whether the map before it shows the same places, as well or better. */
    static boolean isSteppedOver(NodeProto node) {
        return POOLING.contains(node.getOpType()) || is(node, "Transpose", "Dropout", "Identity");
    }

    static boolean isNchw(NodeProto node) {
        String operator = node.getOpType();
        return CONVOLUTIONS.contains(operator)
                || POOLING.contains(operator)
                || GLOBAL_POOLING.contains(operator)
                || NCHW.contains(operator);
    }

    /** Whether its first input is (N, C, H, W), if it has four dimensions. */
    static boolean takesMaps(NodeProto node) {
        String operator = node.getOpType();
        return CONVOLUTIONS.contains(operator) || POOLING.contains(operator) || GLOBAL_POOLING.contains(operator);
    }

    /** Whether its output's dimensions mean what those of its input mean. */
    static boolean keepsDimensions(NodeProto node) {
        return !RESHAPING.contains(node.getOpType());
    }

    /** Whether its output has the scale and zero point of its input. */
    static boolean passesIntegers(NodeProto node) {
        return MOVING.contains(node.getOpType());
    }

    /** @param type the number of a {@code TensorProto.DataType} */
    static boolean isFloat(int type) {
        return type == DataType.FLOAT_VALUE || type == DataType.FLOAT16_VALUE || type == DataType.DOUBLE_VALUE;
    }

    static boolean makesNoFloats(NodeProto node) {
        return NOT_FLOAT.contains(node.getOpType()) || node.getOpType().startsWith("QLinear");
    }

    static boolean is(NodeProto node, String... operators) {
        return List.of(operators).contains(node.getOpType());
    }

    static long integer(NodeProto node, String attribute, long otherwise) {
        return node.getAttributeList().stream()
                .filter(a -> a.getName().equals(attribute))
                .mapToLong(AttributeProto::getI)
                .findFirst()
                .orElse(otherwise);
    }

    static double number(NodeProto node, String attribute, double otherwise) {
        return node.getAttributeList().stream()
                .filter(a -> a.getName().equals(attribute))
                .mapToDouble(AttributeProto::getF)
                .findFirst()
                .orElse(otherwise);
    }

    static List<Long> integers(NodeProto node, String attribute) {
        return node.getAttributeList().stream()
                .filter(a -> a.getName().equals(attribute))
                .findFirst()
                .map(AttributeProto::getIntsList)
                .orElse(List.of());
    }
}

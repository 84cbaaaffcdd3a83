package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The rule of each operator. */
final class GradientRules {
    /** ONNX Runtime's own operators that mean what ONNX' of their name mean, or have no namesake. */
    private static final Set<String> MICROSOFT = Set.of("Gelu", "QuickGelu", "QuantizeLinear", "DequantizeLinear");

    private static final Map<String, GradientRule> RULES = new HashMap<>();

    static {
        RULES.putAll(MovingGradients.RULES);
        RULES.putAll(ArithmeticGradients.RULES);
        RULES.putAll(FunctionGradients.RULES);
        RULES.putAll(ActivationGradients.RULES);
        RULES.putAll(PartGradients.RULES);
        RULES.putAll(ReductionGradients.RULES);
        RULES.putAll(ProductGradients.RULES);
        RULES.putAll(SoftmaxGradients.RULES);
        RULES.putAll(NormalizationGradients.RULES);
        RULES.putAll(ConvolutionGradients.RULES);
        RULES.putAll(PoolingGradients.RULES);
        RULES.putAll(ResizingGradients.RULES);
        RULES.putAll(RoundingGradients.RULES);
    }

    private GradientRules() {}

    /** @throws NoGradientException if there is none */
    static GradientRule of(NodeProto node) {
        boolean isKnown = switch (node.getDomain()) {
            case "", "ai.onnx" -> true;
            case "com.microsoft" -> MICROSOFT.contains(node.getOpType());
            default -> false;
        };
        GradientRule rule = isKnown ? RULES.get(node.getOpType()) : null;
        if (rule == null) {
            throw new NoGradientException(node, "has an operator whose gradient is not known here");
        }
        return rule;
    }
}

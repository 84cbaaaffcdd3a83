package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Convolutions and transposed ones: each is the other's gradient, with the same weights. */
final class ConvolutionGradients {
    static final Map<String, GradientRule> RULES =
            Map.of("Conv", ConvolutionGradients::convolution, "ConvTranspose", ConvolutionGradients::transposed);

    private ConvolutionGradients() {}

    private static long[] kernel(BackwardStep step) {
        long[] weights = step.shape(step.input(1));
        return Arrays.copyOfRange(weights, 2, weights.length);
    }

    private static long group(NodeProto node) {
        return Attributes.integer(node, "group", 1);
    }

    private static void convolution(BackwardStep step) {
        step.requireOnly(0);
        KernelWindow window = KernelWindow.of(step.node(), step.inputShape(), step.outputShape(), kernel(step));
        if (window.isPointwise() && group(step.node()) == 1) {
            pointwise(step);
            return;
        }
        step.give(
                0,
                step.emitter()
                        .node(
                                "ConvTranspose",
                                List.of(step.cotangent(), step.input(1)),
                                window.transposed(group(step.node()))));
    }

    /** A convolution again, which ONNX Runtime has in half the time: the weights' transposed ones are computed once, when it loads. */
    private static void pointwise(BackwardStep step) {
        int[] order = IntStream.range(0, step.rank()).toArray();
        order[0] = 1;
        order[1] = 0;
        String turned = step.emitter().transpose(step.input(1), order);
        step.give(0, step.emitter().node("Conv", List.of(step.cotangent(), turned)));
    }

    private static void transposed(BackwardStep step) {
        step.requireOnly(0);
        if (Attributes.of(step.node(), "output_shape").isPresent()) {
            throw step.unknown("has an output_shape, with which its gradient is not known here");
        }
        KernelWindow window = KernelWindow.of(step.node(), step.outputShape(), step.inputShape(), kernel(step));
        step.give(
                0,
                step.emitter()
                        .node(
                                "Conv",
                                List.of(step.cotangent(), step.input(1)),
                                window.convolution(group(step.node()))));
    }
}

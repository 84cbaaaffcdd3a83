package org.scorecam.gradient;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Softmax and its logarithm. */
final class SoftmaxGradients {
    /** Before it, the axis was the first of all that are taken together. */
    private static final int ONE_AXIS = 13;

    static final Map<String, GradientRule> RULES =
            Map.of("Softmax", SoftmaxGradients::softmax, "LogSoftmax", SoftmaxGradients::logarithm);

    private SoftmaxGradients() {}

    private static int[] axes(BackwardStep step) {
        int rank = step.rank();
        boolean isOne = step.emitter().opset() >= ONE_AXIS;
        int axis = BackwardStep.axis(Attributes.integer(step.node(), "axis", isOne ? -1 : 1), rank);
        return isOne ? new int[] {axis} : IntStream.range(axis, rank).toArray();
    }

    /** {@code dx = y (dy - sum(y dy))}. */
    private static void softmax(BackwardStep step) {
        Emitter emitter = step.emitter();
        String sum = emitter.sum(emitter.mul(step.output(), step.cotangent()), axes(step));
        step.give(0, emitter.mul(step.output(), emitter.sub(step.cotangent(), sum)));
    }

    /** {@code dx = dy - exp(y) sum(dy)}. */
    private static void logarithm(BackwardStep step) {
        Emitter emitter = step.emitter();
        String probabilities = emitter.node("Exp", List.of(step.output()));
        String sum = emitter.sum(step.cotangent(), axes(step));
        step.give(0, emitter.sub(step.cotangent(), emitter.mul(probabilities, sum)));
    }
}

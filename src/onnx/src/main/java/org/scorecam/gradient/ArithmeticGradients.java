package org.scorecam.gradient;

import java.util.List;
import java.util.Map;

/** Arithmetic of tensors, each repeated to the shape of the result as ONNX has it. */
final class ArithmeticGradients {
    static final Map<String, GradientRule> RULES = Map.of(
            "Add", ArithmeticGradients::sum,
            "Sum", ArithmeticGradients::sum,
            "Mean", ArithmeticGradients::mean,
            "Sub", ArithmeticGradients::difference,
            "Mul", ArithmeticGradients::product,
            "Div", ArithmeticGradients::quotient,
            "Pow", ArithmeticGradients::power,
            "Max", ArithmeticGradients::most,
            "Min", ArithmeticGradients::least);

    private ArithmeticGradients() {}

    private static void sum(BackwardStep step) {
        for (int i = 0; i < step.inputs(); i++) {
            step.giveSummed(i, step.cotangent());
        }
    }

    private static void mean(BackwardStep step) {
        String share = step.emitter().div(step.cotangent(), step.scalar(step.inputs()));
        for (int i = 0; i < step.inputs(); i++) {
            step.giveSummed(i, share);
        }
    }

    private static void difference(BackwardStep step) {
        step.giveSummed(0, step.cotangent());
        if (step.isLive(1)) {
            step.giveSummed(1, step.emitter().neg(step.cotangent()));
        }
    }

    private static void product(BackwardStep step) {
        for (int i = 0; i < 2; i++) {
            if (step.isLive(i)) {
                step.giveSummed(i, step.emitter().mul(step.cotangent(), step.input(1 - i)));
            }
        }
    }

    /** {@code d(a / b) = da / b - (a / b) db / b}. */
    private static void quotient(BackwardStep step) {
        Emitter emitter = step.emitter();
        String share = emitter.div(step.cotangent(), step.input(1));
        step.giveSummed(0, share);
        if (step.isLive(1)) {
            step.giveSummed(1, emitter.neg(emitter.mul(share, step.output())));
        }
    }

    /** {@code d(a^b) = b a^(b - 1) da + a^b log(a) db}. */
    private static void power(BackwardStep step) {
        Emitter emitter = step.emitter();
        String exponent = step.type(1) == step.type(0) ? step.input(1) : emitter.cast(step.input(1), step.type(0));
        if (step.isLive(0)) {
            String lower = emitter.node("Pow", List.of(step.input(0), emitter.sub(exponent, step.scalar(1))));
            step.giveSummed(0, emitter.mul(step.cotangent(), emitter.mul(exponent, lower)));
        }
        if (step.isLive(1)) {
            String logarithm = emitter.node("Log", List.of(step.input(0)));
            step.giveSummed(1, emitter.mul(step.cotangent(), emitter.mul(step.output(), logarithm)));
        }
    }

    private static void most(BackwardStep step) {
        extreme(step, true);
    }

    private static void least(BackwardStep step) {
        extreme(step, false);
    }

    /** Those that are equal to the result share its cotangent. */
    private static void extreme(BackwardStep step, boolean isMost) {
        Emitter emitter = step.emitter();
        List<String> are = step.node().getInputList().stream()
                .map(input -> isMost ? emitter.notLess(input, step.output()) : emitter.notLess(step.output(), input))
                .map(is -> emitter.cast(is, step.type()))
                .toList();
        String share =
                emitter.div(step.cotangent(), are.stream().reduce(emitter::add).orElseThrow());
        for (int i = 0; i < step.inputs(); i++) {
            if (step.isLive(i)) {
                step.giveSummed(i, emitter.mul(share, are.get(i)));
            }
        }
    }
}

package org.scorecam.gradient;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Smooth functions of each number by itself. */
final class FunctionGradients {
    private static final double TWO_BY_ROOT_PI = 2 / Math.sqrt(Math.PI);

    static final Map<String, GradientRule> RULES = Map.of(
            "Neg", rule(step -> step.emitter().neg(step.cotangent())),
            "Exp", rule(step -> step.emitter().mul(step.cotangent(), step.output())),
            "Log", rule(step -> step.emitter().div(step.cotangent(), step.input(0))),
            "Abs", rule(step -> step.emitter().mul(step.cotangent(), of(step, "Sign", step.input(0)))),
            "Sqrt", rule(FunctionGradients::root),
            "Reciprocal", rule(FunctionGradients::reciprocal),
            "Erf", rule(FunctionGradients::erf),
            "Sin", rule(step -> step.emitter().mul(step.cotangent(), of(step, "Cos", step.input(0)))),
            "Cos",
                    rule(step ->
                            step.emitter().neg(step.emitter().mul(step.cotangent(), of(step, "Sin", step.input(0))))));

    private FunctionGradients() {}

    private static GradientRule rule(Function<BackwardStep, String> cotangent) {
        return step -> step.give(0, cotangent.apply(step));
    }

    private static String of(BackwardStep step, String operator, String tensor) {
        return step.emitter().node(operator, List.of(tensor));
    }

    /** {@code 1 / (2 sqrt x)}. */
    private static String root(BackwardStep step) {
        return step.emitter().div(step.cotangent(), step.emitter().mul(step.scalar(2), step.output()));
    }

    /** {@code -1 / x^2}. */
    private static String reciprocal(BackwardStep step) {
        String square = step.emitter().mul(step.output(), step.output());
        return step.emitter().neg(step.emitter().mul(step.cotangent(), square));
    }

    /** {@code 2 / sqrt(pi) exp(-x^2)}. */
    private static String erf(BackwardStep step) {
        Emitter emitter = step.emitter();
        String square = emitter.mul(step.input(0), step.input(0));
        String slope = emitter.mul(step.scalar(TWO_BY_ROOT_PI), of(step, "Exp", emitter.neg(square)));
        return emitter.mul(step.cotangent(), slope);
    }
}

package org.scorecam.gradient;

import java.util.List;

/** Slopes of smooth activation functions, at the node's input x. */
final class SmoothSlopes {
    private SmoothSlopes() {}

    private static String of(BackwardStep step, String operator, String tensor) {
        return step.emitter().node(operator, List.of(tensor));
    }

    /** {@code 1 - y}. */
    private static String rest(BackwardStep step, String tensor) {
        return step.emitter().sub(step.scalar(1), tensor);
    }

    /** {@code y (1 - y)}. */
    static String sigmoid(BackwardStep step) {
        return step.emitter().mul(step.output(), rest(step, step.output()));
    }

    /** {@code 1 - y^2}. */
    static String tanh(BackwardStep step) {
        return rest(step, step.emitter().mul(step.output(), step.output()));
    }

    /** {@code sigmoid(x)}. */
    static String softplus(BackwardStep step) {
        return of(step, "Sigmoid", step.input(0));
    }

    /** {@code 1 / (1 + |x|)^2}. */
    static String softsign(BackwardStep step) {
        Emitter emitter = step.emitter();
        String divisor = emitter.add(step.scalar(1), of(step, "Abs", step.input(0)));
        return of(step, "Reciprocal", emitter.mul(divisor, divisor));
    }

    /** Of {@code x tanh(softplus(x))}: {@code t + x (1 - t^2) sigmoid(x)}. */
    static String mish(BackwardStep step) {
        Emitter emitter = step.emitter();
        String t = of(step, "Tanh", of(step, "Softplus", step.input(0)));
        String inner = emitter.mul(rest(step, emitter.mul(t, t)), of(step, "Sigmoid", step.input(0)));
        return emitter.add(t, emitter.mul(step.input(0), inner));
    }

    /** Of {@code x s} with {@code s = sigmoid(alpha x)}: {@code s + alpha x s (1 - s)}. */
    static String swish(BackwardStep step, double alpha) {
        Emitter emitter = step.emitter();
        String scaled = emitter.mul(step.input(0), step.scalar(alpha));
        String s = of(step, "Sigmoid", scaled);
        return emitter.add(s, emitter.mul(scaled, emitter.mul(s, rest(step, s))));
    }

    static String gelu(BackwardStep step) {
        return Attributes.text(step.node(), "approximate", "none").equals("tanh") ? byTanh(step) : byErf(step);
    }

    /** {@code P(x) + x p(x)}, P and p being the normal distribution and its density. */
    private static String byErf(BackwardStep step) {
        Emitter emitter = step.emitter();
        String x = step.input(0);
        String error = of(step, "Erf", emitter.mul(x, step.scalar(Math.sqrt(0.5))));
        String distribution = emitter.mul(step.scalar(0.5), emitter.add(step.scalar(1), error));
        String square = emitter.mul(step.scalar(-0.5), emitter.mul(x, x));
        String density = emitter.mul(step.scalar(1 / Math.sqrt(2 * Math.PI)), of(step, "Exp", square));
        return emitter.add(distribution, emitter.mul(x, density));
    }

    /** Of {@code x (1 + t) / 2} with {@code t = tanh(c (x + 0.044715 x^3))}, {@code c = sqrt(2 / pi)}. */
    private static String byTanh(BackwardStep step) {
        Emitter emitter = step.emitter();
        String x = step.input(0);
        double c = Math.sqrt(2 / Math.PI);
        String square = emitter.mul(x, x);
        String cubic = emitter.mul(x, emitter.add(step.scalar(c), emitter.mul(step.scalar(c * 0.044715), square)));
        String t = of(step, "Tanh", cubic);
        String slope = emitter.add(step.scalar(c), emitter.mul(step.scalar(3 * c * 0.044715), square));
        String inner = emitter.mul(x, emitter.mul(rest(step, emitter.mul(t, t)), slope));
        return emitter.mul(step.scalar(0.5), emitter.add(emitter.add(step.scalar(1), t), inner));
    }
}

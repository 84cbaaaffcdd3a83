package org.scorecam.gradient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Activation functions; where one has a corner, its slope there is what PyTorch takes. */
final class ActivationGradients {
    static final Map<String, GradientRule> RULES = new HashMap<>();

    static {
        RULES.put("Relu", step -> whereAbove(step, step.output(), 0, step.scalar(0)));
        RULES.put("LeakyRelu", step -> whereAbove(step, step.input(0), 0, times(step, number(step, "alpha", 0.01))));
        RULES.put("ThresholdedRelu", step -> whereAbove(step, step.input(0), number(step, "alpha", 1), step.scalar(0)));
        RULES.put("PRelu", ActivationGradients::parametric);
        RULES.put("Elu", ActivationGradients::elu);
        RULES.put("Selu", ActivationGradients::selu);
        RULES.put("Celu", ActivationGradients::celu);
        RULES.put("Clip", ActivationGradients::clip);
        RULES.put("HardSigmoid", ActivationGradients::hardSigmoid);
        RULES.put("HardSwish", ActivationGradients::hardSwish);
        RULES.put("Sigmoid", slope(SmoothSlopes::sigmoid));
        RULES.put("Tanh", slope(SmoothSlopes::tanh));
        RULES.put("Softplus", slope(SmoothSlopes::softplus));
        RULES.put("Softsign", slope(SmoothSlopes::softsign));
        RULES.put("Mish", slope(SmoothSlopes::mish));
        RULES.put("QuickGelu", slope(step -> SmoothSlopes.swish(step, number(step, "alpha", 1.702))));
        RULES.put("Gelu", slope(SmoothSlopes::gelu));
    }

    private ActivationGradients() {}

    private static GradientRule slope(Function<BackwardStep, String> slope) {
        return step -> step.give(0, step.emitter().mul(step.cotangent(), slope.apply(step)));
    }

    private static double number(BackwardStep step, String attribute, double otherwise) {
        return Attributes.number(step.node(), attribute, otherwise);
    }

    private static String times(BackwardStep step, double factor) {
        return step.emitter().mul(step.cotangent(), step.scalar(factor));
    }

    private static String isAbove(BackwardStep step, String tensor, double bound) {
        return step.emitter().node("Greater", List.of(tensor, step.scalar(bound)));
    }

    private static void whereAbove(BackwardStep step, String tensor, double bound, String otherwise) {
        step.give(0, step.emitter().where(isAbove(step, tensor, bound), step.cotangent(), otherwise));
    }

    private static void parametric(BackwardStep step) {
        step.requireOnly(0);
        whereAbove(step, step.input(0), 0, step.emitter().mul(step.cotangent(), step.input(1)));
    }

    /** Below 0 it is {@code alpha (exp(x) - 1)}, and its slope that plus alpha. */
    private static void elu(BackwardStep step) {
        String slope = step.emitter().add(step.output(), step.scalar(number(step, "alpha", 1)));
        whereAbove(step, step.input(0), 0, step.emitter().mul(step.cotangent(), slope));
    }

    /** Below 0 it is {@code gamma alpha (exp(x) - 1)}, above {@code gamma x}. */
    private static void selu(BackwardStep step) {
        double gamma = number(step, "gamma", 1.0507010221481323);
        double alpha = number(step, "alpha", 1.6732631921768188);
        Emitter emitter = step.emitter();
        String slope = emitter.where(
                isAbove(step, step.input(0), 0),
                step.scalar(gamma),
                emitter.add(step.output(), step.scalar(gamma * alpha)));
        step.give(0, emitter.mul(step.cotangent(), slope));
    }

    /** Below 0 it is {@code alpha (exp(x / alpha) - 1)}. */
    private static void celu(BackwardStep step) {
        double alpha = number(step, "alpha", 1);
        Emitter emitter = step.emitter();
        String slope = emitter.add(emitter.div(step.output(), step.scalar(alpha)), step.scalar(1));
        whereAbove(step, step.input(0), 0, emitter.mul(step.cotangent(), slope));
    }

    /** 0 at the bounds, too, as ReLU6 has it. The bounds are attributes of old, and inputs now. */
    private static void clip(BackwardStep step) {
        step.requireOnly(0);
        Emitter emitter = step.emitter();
        String cotangent = step.cotangent();
        String least = bound(step, "min", 1);
        String most = bound(step, "max", 2);
        if (!least.isEmpty()) {
            String isAbove = emitter.node("Greater", List.of(step.input(0), least));
            cotangent = emitter.where(isAbove, cotangent, step.scalar(0));
        }
        if (!most.isEmpty()) {
            String isBelow = emitter.node("Less", List.of(step.input(0), most));
            cotangent = emitter.where(isBelow, cotangent, step.scalar(0));
        }
        step.give(0, cotangent);
    }

    private static String bound(BackwardStep step, String attribute, int input) {
        return step.hasInput(input)
                ? step.input(input)
                : Attributes.of(step.node(), attribute)
                        .map(bound -> step.scalar(bound.getF()))
                        .orElse("");
    }

    /** {@code max(0, min(1, alpha x + beta))}. */
    private static void hardSigmoid(BackwardStep step) {
        Emitter emitter = step.emitter();
        String isBelow = emitter.node("Less", List.of(step.output(), step.scalar(1)));
        String inside = emitter.where(isBelow, times(step, number(step, "alpha", 0.2)), step.scalar(0));
        step.give(0, emitter.where(isAbove(step, step.output(), 0), inside, step.scalar(0)));
    }

    /** {@code x max(0, min(1, x / 6 + 1 / 2))}: a slope of {@code x / 3 + 1 / 2} from -3 to 3. */
    private static void hardSwish(BackwardStep step) {
        Emitter emitter = step.emitter();
        String x = step.input(0);
        String slope = emitter.add(emitter.div(x, step.scalar(3)), step.scalar(0.5));
        String upTo3 = emitter.where(isAbove(step, x, 3), step.scalar(1), slope);
        String isBelow = emitter.node("Less", List.of(x, step.scalar(-3)));
        step.give(0, emitter.mul(step.cotangent(), emitter.where(isBelow, step.scalar(0), upTo3)));
    }
}

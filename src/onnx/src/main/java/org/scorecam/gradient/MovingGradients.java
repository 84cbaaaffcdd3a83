package org.scorecam.gradient;

import java.util.Map;
import java.util.stream.IntStream;

/** Operators that hand numbers on as they are, in another shape, order or precision. */
final class MovingGradients {
    static final Map<String, GradientRule> RULES = Map.of(
            "Identity", MovingGradients::same,
            "Dropout", MovingGradients::same,
            "Cast", MovingGradients::cast,
            "Flatten", MovingGradients::reshaped,
            "Reshape", MovingGradients::reshaped,
            "Squeeze", MovingGradients::reshaped,
            "Unsqueeze", MovingGradients::reshaped,
            "Transpose", MovingGradients::transposed);

    private MovingGradients() {}

    private static void same(BackwardStep step) {
        step.give(0, step.cotangent());
    }

    /** A cast to whole numbers rounds; between floats it only changes their precision. */
    private static void cast(BackwardStep step) {
        if (!step.isFloat(step.output()) || !step.isFloat(step.input(0))) {
            throw step.unknown("makes whole numbers of floats, or floats of them");
        }
        step.give(0, step.emitter().cast(step.cotangent(), step.type(0)));
    }

    private static void reshaped(BackwardStep step) {
        step.give(0, step.emitter().reshape(step.cotangent(), step.inputShape()));
    }

    private static void transposed(BackwardStep step) {
        int rank = step.rank();
        long[] order = Attributes.integers(step.node(), "perm")
                .orElseGet(() ->
                        IntStream.range(0, rank).mapToLong(i -> rank - 1 - i).toArray());
        int[] back = new int[rank];
        for (int i = 0; i < rank; i++) {
            back[(int) order[i]] = i;
        }
        step.give(0, step.emitter().transpose(step.cotangent(), back));
    }
}

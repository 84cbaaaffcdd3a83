package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Quantising and its reverse, passed straight through: of a number that is rounded as if it was not, and 0 of one beyond the range, which
 * is what a quantiser leaves of a ReLU. So has it PyTorch's {@code fake_quantize_per_tensor_affine}.
 */
final class RoundingGradients {
    static final Map<String, GradientRule> RULES =
            Map.of("QuantizeLinear", RoundingGradients::quantized, "DequantizeLinear", RoundingGradients::dequantized);

    private RoundingGradients() {}

    private static void note(BackwardStep step) {
        step.note("QuantizeLinear and DequantizeLinear are passed straight through, as if they did not round.");
    }

    private static void dequantized(BackwardStep step) {
        step.requireOnly(0);
        note(step);
        step.give(0, step.cotangent());
    }

    /** {@code x / scale + zero point} is kept within the integers that the type has. */
    private static void quantized(BackwardStep step) {
        step.requireOnly(0);
        note(step);
        Emitter emitter = step.emitter();
        DataType type = step.type(0);
        String scale = of(step, emitter.cast(step.input(1), type), step.shape(step.input(1)));
        String steps = emitter.div(step.input(0), scale);
        if (step.hasInput(2)) {
            steps = emitter.add(steps, of(step, emitter.cast(step.input(2), type), step.shape(step.input(2))));
        }
        long[] range = range(step);
        String isAbove = emitter.node("Greater", List.of(steps, emitter.scalar(type, range[0] - 0.5)));
        String isBelow = emitter.node("Less", List.of(steps, emitter.scalar(type, range[1] + 0.5)));
        String isInside = emitter.node("And", List.of(isAbove, isBelow));
        step.give(0, emitter.where(isInside, step.cotangent(), step.scalar(0)));
    }

    /** One number, or one for each place along an axis. */
    private static String of(BackwardStep step, String numbers, long... shape) {
        if (Arrays.stream(shape).reduce(1, (a, b) -> a * b) == 1) {
            return step.emitter().reshape(numbers, 1);
        } else if (shape.length > 1) {
            throw step.unknown("has a scale for each block, with which its gradient is not known here");
        }
        int rank = step.rank();
        long[] along = new long[rank];
        Arrays.fill(along, 1);
        along[BackwardStep.axis(Attributes.integer(step.node(), "axis", 1), rank)] = -1;
        return step.emitter().reshape(numbers, along);
    }

    private static long[] range(BackwardStep step) {
        DataType type = step.type(step.output());
        return switch (type) {
            case UINT8 -> new long[] {0, 255};
            case INT8 -> new long[] {-128, 127};
            case UINT16 -> new long[] {0, 65535};
            case INT16 -> new long[] {-32768, 32767};
            case UINT4 -> new long[] {0, 15};
            case INT4 -> new long[] {-8, 7};
            default ->
                throw step.unknown("makes numbers of type " + type + ", with which its gradient is not known here");
        };
    }
}

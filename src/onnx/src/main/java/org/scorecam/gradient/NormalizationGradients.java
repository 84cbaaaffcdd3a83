package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Normalisations: by numbers learned, or by the mean and variance of the numbers themselves. */
final class NormalizationGradients {
    private static final double EPSILON = 1e-5;
    /** From this version on a group's channels have a scale each. */
    private static final int SCALES_OF_CHANNELS = 21;

    static final Map<String, GradientRule> RULES = Map.of(
            "BatchNormalization", NormalizationGradients::batch,
            "LayerNormalization", NormalizationGradients::layer,
            "InstanceNormalization", NormalizationGradients::instance,
            "GroupNormalization", NormalizationGradients::group);

    private NormalizationGradients() {}

    /** {@code scale / sqrt(variance + epsilon)} for each channel. */
    private static void batch(BackwardStep step) {
        step.requireOnly(0);
        Emitter emitter = step.emitter();
        String variance = as(step, 4);
        String deviation = emitter.node("Sqrt", List.of(emitter.add(variance, epsilon(step))));
        String factor = emitter.div(as(step, 1), deviation);
        step.give(0, emitter.mul(step.cotangent(), ofChannels(step, factor)));
    }

    private static String as(BackwardStep step, int input) {
        DataType type = step.type();
        return step.type(input) == type ? step.input(input) : step.emitter().cast(step.input(input), type);
    }

    private static String epsilon(BackwardStep step) {
        return step.scalar(Attributes.number(step.node(), "epsilon", EPSILON));
    }

    /** (C) as (C, 1, 1). */
    private static String ofChannels(BackwardStep step, String tensor) {
        long[] dimensions = IntStream.range(1, step.rank()).mapToLong(i -> 1).toArray();
        dimensions[0] = -1;
        return step.emitter().reshape(tensor, dimensions);
    }

    private static void layer(BackwardStep step) {
        step.requireOnly(0);
        int rank = step.rank();
        int axis = BackwardStep.axis(Attributes.integer(step.node(), "axis", -1), rank);
        String scaled = step.emitter().mul(step.cotangent(), as(step, 1));
        step.give(
                0, back(step, step.input(0), scaled, IntStream.range(axis, rank).toArray()));
    }

    private static void instance(BackwardStep step) {
        step.requireOnly(0);
        String scaled = step.emitter().mul(step.cotangent(), ofChannels(step, as(step, 1)));
        step.give(
                0,
                back(
                        step,
                        step.input(0),
                        scaled,
                        IntStream.range(2, step.rank()).toArray()));
    }

    private static void group(BackwardStep step) {
        step.requireOnly(0);
        Emitter emitter = step.emitter();
        long groups = Attributes.integer(step.node(), "num_groups", 1);
        boolean isOfChannels = emitter.opset() >= SCALES_OF_CHANNELS;
        String scale = as(step, 1);
        String scaled = isOfChannels
                ? emitter.reshape(emitter.mul(step.cotangent(), ofChannels(step, scale)), 0, groups, -1)
                : emitter.mul(emitter.reshape(step.cotangent(), 0, groups, -1), emitter.reshape(scale, -1, 1));
        String back = back(step, emitter.reshape(step.input(0), 0, groups, -1), scaled, 2);
        step.give(0, emitter.reshape(back, step.inputShape()));
    }

    /** {@code dx = (dn - mean(dn) - n mean(n dn)) / sqrt(variance + epsilon)}, n being x normalised. */
    private static String back(BackwardStep step, String x, String ofNormalized, int... axes) {
        Emitter emitter = step.emitter();
        String centred = emitter.sub(x, emitter.mean(x, axes));
        String variance = emitter.mean(emitter.mul(centred, centred), axes);
        String deviation = emitter.node("Sqrt", List.of(emitter.add(variance, epsilon(step))));
        String normalized = emitter.div(centred, deviation);
        String along = emitter.mul(normalized, emitter.mean(emitter.mul(normalized, ofNormalized), axes));
        String across = emitter.sub(emitter.sub(ofNormalized, emitter.mean(ofNormalized, axes)), along);
        return emitter.div(across, deviation);
    }
}

package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Resizing, a linear map along each axis: the runtime itself makes its matrix, of the identity, with the node's own choice of coordinates
 * and rounding.
 */
final class ResizingGradients {
    static final Map<String, GradientRule> RULES = Map.of(
            "Resize", step -> new ResizingGradients(step).back(),
            "Upsample", step -> new ResizingGradients(step).back());

    private static final Set<String> OF_ALL_AXES = Set.of("axes", "keep_aspect_ratio_policy", "scales");

    private final BackwardStep step;
    private final Emitter emitter;
    private final int scales;
    private final long[] axes;

    private ResizingGradients(BackwardStep step) {
        this.step = step;
        emitter = step.emitter();
        scales = step.node().getOpType().equals("Upsample") || emitter.opset() < 11 ? 1 : 2;
        axes = Attributes.integers(step.node(), "axes")
                .orElseGet(() -> LongStream.range(0, step.rank()).toArray());
        String coordinates = Attributes.text(step.node(), "coordinate_transformation_mode", "half_pixel");
        String policy = Attributes.text(step.node(), "keep_aspect_ratio_policy", "stretch");
        if (coordinates.equals("tf_crop_and_resize") || !policy.equals("stretch")) {
            throw step.unknown("has " + coordinates + " coordinates and the policy " + policy
                    + ", with which its gradient is not known here");
        }
    }

    private boolean isBySizes() {
        return step.hasInput(3);
    }

    private void back() {
        String cotangent = step.cotangent();
        for (int i = 0; i < axes.length; i++) {
            int axis = BackwardStep.axis(axes[i], step.rank());
            long in = step.inputShape()[axis];
            long out = step.outputShape()[axis];
            if (in != out || (!isBySizes() && axis >= 2)) {
                cotangent = emitter.along(cotangent, axis, step.rank(), matrix(i, in, out));
            }
        }
        step.give(0, cotangent);
    }

    /** (out, in). */
    private String matrix(int place, long in, long out) {
        String zeros = emitter.filled(step.type(), 0, in, in);
        String identity = emitter.reshape(emitter.node("EyeLike", List.of(zeros)), 1, 1, in, in);
        List<String> inputs = new ArrayList<>(step.node().getInputList());
        inputs.set(0, identity);
        if (isBySizes()) {
            inputs.set(3, emitter.longs(1, 1, out, in));
        } else {
            String one = emitter.constant(Numerals.floats(step.type(scales), new double[] {1}, 1));
            String scale = emitter.slice(step.input(scales), 0, place, place + 1L);
            inputs.set(scales, emitter.node("Concat", List.of(one, one, scale, one), Attributes.integer("axis", 0)));
        }
        AttributeProto[] attributes = step.node().getAttributeList().stream()
                .filter(attribute -> !OF_ALL_AXES.contains(attribute.getName()))
                .toArray(AttributeProto[]::new);
        String made = emitter.node(step.node().getOpType(), inputs, attributes);
        return emitter.reshape(made, out, in);
    }
}

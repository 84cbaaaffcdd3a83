package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Pooling, as convolutions of each channel by itself with kernels of ones. */
final class PoolingGradients {
    static final Map<String, GradientRule> RULES = Map.of(
            "AveragePool", step -> new PoolingGradients(step).average(),
            "MaxPool", step -> new PoolingGradients(step).most());

    private final BackwardStep step;
    private final Emitter emitter;
    private final KernelWindow window;

    private PoolingGradients(BackwardStep step) {
        this.step = step;
        emitter = step.emitter();
        long[] kernel = Attributes.integers(step.node(), "kernel_shape").orElseThrow();
        window = KernelWindow.of(step.node(), step.inputShape(), step.outputShape(), kernel);
    }

    /** Each channel as an image of its own: (N C, 1, spatial). */
    private String single(String tensor, long... spatial) {
        return emitter.reshape(tensor, shape(-1, 1, spatial));
    }

    private static long[] shape(long first, long second, long... spatial) {
        return LongStream.concat(LongStream.of(first, second), LongStream.of(spatial))
                .toArray();
    }

    private String floats(double[] values, long... shape) {
        return emitter.constant(Numerals.floats(step.type(), values, shape));
    }

    /** What a kernel divides by depends on the padding and the runtime: it tells by itself, on ones. */
    private void average() {
        int places = KernelWindow.size(window.out());
        double[] inside = new double[places];
        for (int place = 0; place < places; place++) {
            for (int cell = 0; cell < window.cells(); cell++) {
                inside[place] += window.isInside(cell, place) ? 1 : 0;
            }
        }
        String means = emitter.node("AveragePool", List.of(ones(shape(1, 1, window.in()))), attributes());
        // a kernel that lies on nothing but padding passes nothing back
        double[] divisors = Arrays.stream(inside).map(each -> Math.max(1, each)).toArray();
        String factors = emitter.div(means, floats(divisors, shape(1, 1, window.out())));
        String cotangent = emitter.mul(single(step.cotangent(), window.out()), factors);
        give(cotangent, ones(shape(1, 1, window.kernel())));
    }

    private AttributeProto[] attributes() {
        return step.node().getAttributeList().toArray(AttributeProto[]::new);
    }

    private String ones(long... shape) {
        return emitter.filled(step.type(), 1, shape);
    }

    private void give(String cotangent, String weights) {
        String back = emitter.node("ConvTranspose", List.of(cotangent, weights), window.transposed(1));
        step.give(0, emitter.reshape(back, step.inputShape()));
    }

    /** A convolution with one kernel for each cell lays what is compared side by side; the first of the largest has the cotangent. */
    private void most() {
        int cells = window.cells();
        double[] diagonal = new double[cells * cells];
        for (int i = 0; i < cells; i++) {
            diagonal[i * cells + i] = 1;
        }
        String kernels = floats(diagonal, shape(cells, 1, window.kernel()));
        List<String> read = new ArrayList<>(List.of(single(step.input(0), window.in()), kernels));
        String beside = emitter.node("Conv", read, window.convolution(1));
        String first = emitter.node(
                "ArgMax",
                List.of(withoutPadding(beside)),
                Attributes.integer("axis", 1),
                Attributes.integer("keepdims", 1));
        long[] numbered = LongStream.range(0, cells).toArray();
        long[] channels =
                shape(1, cells, LongStream.of(window.in()).map(each -> 1).toArray());
        String each = emitter.constant(Numerals.longs(numbered, channels));
        String mask = emitter.cast(emitter.node("Equal", List.of(first, each)), step.type());
        give(emitter.mul(single(step.cotangent(), window.out()), mask), kernels);
    }

    /** The padding's zeros lie below all else. */
    private String withoutPadding(String beside) {
        int cells = window.cells();
        int places = KernelWindow.size(window.out());
        double[] penalties = new double[cells * places];
        boolean isPadded = false;
        for (int i = 0; i < penalties.length; i++) {
            boolean isOutside = !window.isInside(i / places, i % places);
            penalties[i] = isOutside ? lowest() : 0;
            isPadded |= isOutside;
        }
        return isPadded ? emitter.add(beside, floats(penalties, shape(1, cells, window.out()))) : beside;
    }

    private double lowest() {
        return step.type() == DataType.FLOAT16 ? -65504 : -Float.MAX_VALUE;
    }
}

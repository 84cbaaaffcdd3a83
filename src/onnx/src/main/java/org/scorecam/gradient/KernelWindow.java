package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.Arrays;
import java.util.List;

/**
 * Where a kernel lies at each place of a convolution's or pooling's output, over the spatial axes.
 *
 * @param in sizes that are read
 * @param out sizes that are made
 * @param before padding before the first place, as it is used
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of an operator's settings, never compared
record KernelWindow(long[] in, long[] out, long[] kernel, long[] strides, long[] dilations, long[] before) {
    /**
     * @param input (N, C, spatial), its kernels laid over it
     * @param output (N, C, spatial), one place for each kernel
     */
    static KernelWindow of(NodeProto node, long[] input, long[] output, long... kernel) {
        long[] in = Arrays.copyOfRange(input, 2, input.length);
        long[] out = Arrays.copyOfRange(output, 2, output.length);
        long[] ones = new long[in.length];
        Arrays.fill(ones, 1);
        long[] strides = Attributes.integers(node, "strides").orElse(ones);
        long[] dilations = Attributes.integers(node, "dilations").orElse(ones);
        long[] pads = Attributes.integers(node, "pads").orElse(new long[2 * in.length]);
        String auto = Attributes.text(node, "auto_pad", "NOTSET");
        long[] before = new long[in.length];
        for (int i = 0; i < in.length; i++) {
            long total = Math.max(0, (out[i] - 1) * strides[i] + (kernel[i] - 1) * dilations[i] + 1 - in[i]);
            before[i] = switch (auto) {
                case "SAME_UPPER" -> total / 2;
                case "SAME_LOWER" -> total - total / 2;
                case "VALID" -> 0;
                default -> pads[i];
            };
        }
        return new KernelWindow(in, out, kernel, strides, dilations, before);
    }

    /** What is read behind the input's end; negative, if its last cells are read by no kernel. */
    private long beyond(int axis) {
        long extent = (kernel[axis] - 1) * dilations[axis] + 1;
        return (out[axis] - 1) * strides[axis] + extent - in[axis] - before[axis];
    }

    /** Before each axis, then behind each, as far as a kernel reads. */
    long[] pads() {
        long[] pads = Arrays.copyOf(before, 2 * in.length);
        for (int i = 0; i < in.length; i++) {
            pads[in.length + i] = Math.max(0, beyond(i));
        }
        return pads;
    }

    /** Attributes of a convolution over {@code in}. */
    AttributeProto[] convolution(long group) {
        return List.of(
                        Attributes.integers("kernel_shape", kernel),
                        Attributes.integers("strides", strides),
                        Attributes.integers("dilations", dilations),
                        Attributes.integers("pads", pads()),
                        Attributes.integer("group", group))
                .toArray(AttributeProto[]::new);
    }

    /** Attributes of the transposed convolution that makes {@code in} of {@code out}. */
    AttributeProto[] transposed(long group) {
        long[] unread = new long[in.length];
        for (int i = 0; i < unread.length; i++) {
            unread[i] = Math.max(0, -beyond(i));
        }
        AttributeProto[] shared = convolution(group);
        AttributeProto[] all = Arrays.copyOf(shared, shared.length + 1);
        all[shared.length] = Attributes.integers("output_padding", unread);
        return all;
    }

    /** Whether each place is made of the same place alone. */
    boolean isPointwise() {
        return cells() == 1 && Arrays.equals(in, out) && Arrays.stream(before).allMatch(each -> each == 0);
    }

    /** The number of cells of a kernel. */
    int cells() {
        return size(kernel);
    }

    static int size(long... sizes) {
        return (int) Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
    }

    /** Whether a cell of the kernel lies on the input, at a place of the output; both counted row by row. */
    boolean isInside(int cell, int place) {
        int restOfCell = cell;
        int restOfPlace = place;
        for (int i = in.length - 1; i >= 0; i--) {
            long at = restOfPlace % out[i] * strides[i] + restOfCell % kernel[i] * dilations[i] - before[i];
            if (at < 0 || at >= in[i]) {
                return false;
            }
            restOfCell /= (int) kernel[i];
            restOfPlace /= (int) out[i];
        }
        return true;
    }
}

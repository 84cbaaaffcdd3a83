package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes nodes, as the model's version of the operators has them; each method returns the name of the tensor that it makes. */
final class Emitter {
    private static final String PREFIX = "org.scorecam/gradient/";
    /** From this version on an operator's axes are an input. */
    private static final int AXES_ARE_INPUTS = 13;

    private final List<NodeProto> nodes = new ArrayList<>();
    private final List<TensorProto> constants = new ArrayList<>();
    private final Map<TensorProto, String> named = new HashMap<>();
    private final int opset;

    Emitter(int opset) {
        this.opset = opset;
    }

    int opset() {
        return opset;
    }

    List<NodeProto> nodes() {
        return nodes;
    }

    List<TensorProto> constants() {
        return constants;
    }

    String node(String operator, List<String> inputs, AttributeProto... attributes) {
        String output = PREFIX + nodes.size() + " " + operator;
        node(operator, inputs, List.of(output), attributes);
        return output;
    }

    void node(String operator, List<String> inputs, List<String> outputs, AttributeProto... attributes) {
        nodes.add(NodeProto.newBuilder()
                .setOpType(operator)
                .setName(PREFIX + "node " + nodes.size())
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllAttribute(List.of(attributes))
                .build());
    }

    String constant(TensorProto tensor) {
        return named.computeIfAbsent(tensor, added -> {
            String name = PREFIX + "constant " + constants.size();
            constants.add(added.toBuilder().setName(name).build());
            return name;
        });
    }

    String scalar(DataType type, double value) {
        return constant(Numerals.floats(type, new double[] {value}));
    }

    /** A list of whole numbers. */
    String longs(long... values) {
        return constant(Numerals.longs(values, values.length));
    }

    String add(String a, String b) {
        return node("Add", List.of(a, b));
    }

    String sub(String a, String b) {
        return node("Sub", List.of(a, b));
    }

    String mul(String a, String b) {
        return node("Mul", List.of(a, b));
    }

    String div(String a, String b) {
        return node("Div", List.of(a, b));
    }

    String neg(String a) {
        return node("Neg", List.of(a));
    }

    String where(String condition, String a, String b) {
        return node("Where", List.of(condition, a, b));
    }

    /** Whether {@code a >= b}, also before version 12. */
    String notLess(String a, String b) {
        return node("Not", List.of(node("Less", List.of(a, b))));
    }

    String cast(String tensor, DataType type) {
        return node("Cast", List.of(tensor), Attributes.integer("to", type.getNumber()));
    }

    /** To these dimensions; 0 keeps one, -1 takes what is left. */
    String reshape(String tensor, long... dimensions) {
        return node("Reshape", List.of(tensor, longs(dimensions)));
    }

    /** Repeated to this shape. */
    String expand(String tensor, long... shape) {
        return node("Expand", List.of(tensor, longs(shape)));
    }

    /** One number everywhere. */
    String filled(DataType type, double value, long... shape) {
        TensorProto one = Numerals.floats(type, new double[] {value}, 1);
        return node("ConstantOfShape", List.of(longs(shape)), Attributes.tensor("value", one));
    }

    String transpose(String tensor, int... permutation) {
        long[] order = Arrays.stream(permutation).asLongStream().toArray();
        return node("Transpose", List.of(tensor), Attributes.integers("perm", order));
    }

    /** The last two of the dimensions exchanged. */
    String turned(String tensor, int rank) {
        int[] order = IntStream.range(0, rank).toArray();
        order[rank - 2] = rank - 1;
        order[rank - 1] = rank - 2;
        return transpose(tensor, order);
    }

    /** Sums that keep their dimensions as 1. */
    String sum(String tensor, int... axes) {
        return axes.length == 0
                ? tensor
                : reduce(
                        "ReduceSum",
                        tensor,
                        AXES_ARE_INPUTS,
                        Arrays.stream(axes).asLongStream().toArray());
    }

    /** Means that keep their dimensions as 1. */
    String mean(String tensor, int... axes) {
        return reduce(
                "ReduceMean", tensor, 18, Arrays.stream(axes).asLongStream().toArray());
    }

    private String reduce(String operator, String tensor, int inputsFrom, long... axes) {
        return opset >= inputsFrom
                ? node(operator, List.of(tensor, longs(axes)), Attributes.integer("keepdims", 1))
                : node(operator, List.of(tensor), Attributes.integers("axes", axes), Attributes.integer("keepdims", 1));
    }

    String unsqueeze(String tensor, long... axes) {
        return opset >= AXES_ARE_INPUTS
                ? node("Unsqueeze", List.of(tensor, longs(axes)))
                : node("Unsqueeze", List.of(tensor), Attributes.integers("axes", axes));
    }

    /** What lies from start to end, exclusive, of one axis. */
    String slice(String tensor, int axis, long start, long end) {
        return opset >= 10
                ? node("Slice", List.of(tensor, longs(start), longs(end), longs(axis)))
                : node(
                        "Slice",
                        List.of(tensor),
                        Attributes.integers("starts", start),
                        Attributes.integers("ends", end),
                        Attributes.integers("axes", axis));
    }

    /** Zeros around, as many as said for each axis. */
    String pad(String tensor, long[] before, long[] after) {
        long[] pads = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, pads, before.length, after.length);
        if (Arrays.stream(pads).allMatch(each -> each == 0)) {
            return tensor;
        }
        return opset >= 11
                ? node("Pad", List.of(tensor, longs(pads)))
                : node("Pad", List.of(tensor), Attributes.integers("pads", pads));
    }

    /**
     * What a linear map along one axis makes of cotangents: the product with its matrix.
     *
     * @param matrix the tensor (what the map makes, what it reads)
     */
    String along(String tensor, int axis, int rank, String matrix) {
        int[] order = IntStream.range(0, rank).toArray();
        order[axis] = rank - 1;
        order[rank - 1] = axis;
        boolean isLast = axis == rank - 1;
        String moved = isLast ? tensor : transpose(tensor, order);
        String made = node("MatMul", List.of(moved, matrix));
        return isLast ? made : transpose(made, order);
    }
}

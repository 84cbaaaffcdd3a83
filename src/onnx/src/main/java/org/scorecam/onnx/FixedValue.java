package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;

/**
 * The value of an input beside the photo, as a user writes it: one number for all of it, or each, row by row, with commas;
 * before a colon its dimensions, such as {@code 1x16: 0}, where the graph leaves them open.
 */
final class FixedValue {
    /** The most numbers that an input beside a photo may have: a million. */
    private static final long MOST = 1_000_000;

    private final Path file;
    private final ValueInfoProto input;

    FixedValue(Path file, ValueInfoProto input) {
        this.file = file;
        this.input = input;
    }

    /** Of float64, which holds every value of the types that are cast from it: whole numbers up to 2^53. */
    TensorProto parse(String text) {
        FixedNumber type = requireType();
        int colon = text.indexOf(':');
        long[] shape = colon < 0 ? declared() : given(text.substring(0, colon).strip(), text);
        double[] values = numbers(type, text.substring(colon + 1), text);
        int count = count(shape, text);
        if (values.length != 1 && values.length != count) {
            throw wrong(
                    text,
                    "its shape " + Tensors.text(shape) + " has " + count + " values: give as many, or one for all");
        }
        TensorProto.Builder tensor = TensorProto.newBuilder().setDataType(DataType.DOUBLE_VALUE);
        Arrays.stream(shape).forEach(tensor::addDims);
        for (int i = 0; i < count; i++) {
            tensor.addDoubleData(values[values.length == 1 ? 0 : i]);
        }
        return tensor.build();
    }

    private TypeProto.Tensor type() {
        return input.getType().getTensorType();
    }

    private FixedNumber requireType() {
        return FixedNumber.of(type().getElemType())
                .orElseThrow(() -> new SetupException("The input " + input.getName() + " of the model " + file
                        + " is of type " + InputReader.typeName(type().getElemType())
                        + ", which <inputs> cannot give. Export the model with that input as a constant."));
    }

    private int count(long[] shape, String text) {
        long count = 1;
        for (long size : shape) {
            if (size > MOST || (count *= size) > MOST) {
                throw wrong(
                        text,
                        "its shape " + Tensors.text(shape) + " has more than " + MOST
                                + " values: export the model with that input as a constant");
            }
        }
        return (int) count;
    }

    /** What is dynamic is 1: the batch, as a rule. */
    private long[] declared() {
        return type().getShape().getDimList().stream()
                .mapToLong(dimension -> Math.max(1, dimension.getDimValue()))
                .toArray();
    }

    private long[] given(String dimensions, String text) {
        if (!dimensions.matches("\\d{1,7}([xX]\\d{1,7})*")) {
            throw wrong(text, "before the colon must stand its dimensions, such as 1x16: 0");
        }
        long[] shape = Arrays.stream(dimensions.split("[xX]"))
                .mapToLong(Long::parseLong)
                .toArray();
        List<Dimension> declared = type().getShape().getDimList();
        boolean fits = !type().hasShape() || declared.size() == shape.length;
        for (int i = 0; fits && i < declared.size(); i++) {
            fits = shape[i] > 0
                    && (declared.get(i).getDimValue() <= 0 || declared.get(i).getDimValue() == shape[i]);
        }
        if (!fits) {
            throw wrong(text, "the model declares " + InputReader.text(type().getShape()));
        }
        return shape;
    }

    private double[] numbers(FixedNumber type, String list, String text) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .mapToDouble(each ->
                        type.parse(each).orElseThrow(() -> wrong(text, "each value must be " + type.description())))
                .toArray();
    }

    private SetupException wrong(String text, String why) {
        return new Setting("<model><inputs><" + input.getName() + ">", text)
                .wrong(why + " (it is "
                        + InputReader.typeName(type().getElemType()) + " " + InputReader.text(type().getShape())
                        + " of the model "
                        + file + ")");
    }
}

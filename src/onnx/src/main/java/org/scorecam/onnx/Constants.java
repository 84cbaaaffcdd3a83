package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The numbers of small tensors that no photo changes: weights, and what {@code Constant} nodes give. */
final class Constants {
    /** More numbers than a list of axes or a class's factors have are not read. */
    private static final int MOST = 100_000;
    /** Nodes that hand their first input on. */
    private static final int MOST_STEPS = 100;

    private final Graph graph;

    Constants(Graph graph) {
        this.graph = graph;
    }

    /** Empty where it is not known, or too long to be read. */
    Optional<double[]> values(String tensor) {
        String name = tensor;
        for (int step = 0; step < MOST_STEPS; step++) {
            TensorProto weights = graph.initializer(name);
            if (weights != null) {
                return Optional.ofNullable(numbers(weights));
            }
            NodeProto node = graph.maker(name);
            if (node == null) {
                return Optional.empty();
            } else if (node.getOpType().equals("Constant")) {
                return Optional.ofNullable(ofNode(node));
            } else if (!Operators.is(node, "Identity", "Cast", "Reshape", "Unsqueeze", "Squeeze", "Expand")
                    || node.getInputCount() == 0) {
                return Optional.empty();
            }
            name = node.getInput(0);
        }
        return Optional.empty();
    }

    /** The one number that all of a tensor's are. */
    OptionalDouble scalar(String tensor) {
        return values(tensor)
                .filter(values -> values.length > 0
                        && Arrays.stream(values).allMatch(value -> Double.compare(value, values[0]) == 0))
                .map(values -> OptionalDouble.of(values[0]))
                .orElse(OptionalDouble.empty());
    }

    /** The axes of a node, by its attribute or, in newer operators, by its second input. */
    List<Long> axes(NodeProto node) {
        List<Long> written = Operators.integers(node, "axes");
        if (!written.isEmpty() || node.getInputCount() < 2) {
            return written;
        }
        return values(node.getInput(1)).stream()
                .flatMapToDouble(Arrays::stream)
                .mapToObj(axis -> (long) axis)
                .toList();
    }

    private static double @Nullable [] ofNode(NodeProto constant) {
        for (AttributeProto attribute : constant.getAttributeList()) {
            switch (attribute.getName()) {
                case "value" -> {
                    return numbers(attribute.getT());
                }
                case "value_float" -> {
                    return new double[] {attribute.getF()};
                }
                case "value_int" -> {
                    return new double[] {attribute.getI()};
                }
                case "value_floats" -> {
                    return attribute.getFloatsList().stream()
                            .mapToDouble(Float::doubleValue)
                            .toArray();
                }
                case "value_ints" -> {
                    return attribute.getIntsList().stream()
                            .mapToDouble(Long::doubleValue)
                            .toArray();
                }
                default -> {}
            }
        }
        return null;
    }

    private static double @Nullable [] numbers(TensorProto tensor) {
        if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            return null;
        }
        if (tensor.getRawData().size() > 0) {
            return raw(tensor);
        }
        DoubleStream written = switch (tensor.getDataType()) {
            case DataType.FLOAT_VALUE -> tensor.getFloatDataList().stream().mapToDouble(Float::doubleValue);
            case DataType.DOUBLE_VALUE -> tensor.getDoubleDataList().stream().mapToDouble(Double::doubleValue);
            case DataType.INT64_VALUE -> tensor.getInt64DataList().stream().mapToDouble(Long::doubleValue);
            case DataType.INT32_VALUE, DataType.BOOL_VALUE, DataType.UINT8_VALUE, DataType.INT8_VALUE ->
                tensor.getInt32DataList().stream().mapToDouble(Integer::doubleValue);
            default -> DoubleStream.empty();
        };
        double[] values = written.limit(MOST).toArray();
        return values.length == 0 || values.length == MOST ? null : values;
    }

    private static double @Nullable [] raw(TensorProto tensor) {
        ByteBuffer bytes = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        int width = switch (tensor.getDataType()) {
            case DataType.FLOAT_VALUE, DataType.INT32_VALUE -> 4;
            case DataType.DOUBLE_VALUE, DataType.INT64_VALUE -> 8;
            case DataType.FLOAT16_VALUE -> 2;
            case DataType.BOOL_VALUE, DataType.UINT8_VALUE, DataType.INT8_VALUE -> 1;
            default -> 0;
        };
        if (width == 0 || bytes.remaining() % width != 0 || bytes.remaining() / width >= MOST) {
            return null;
        }
        double[] values = new double[bytes.remaining() / width];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (tensor.getDataType()) {
                case DataType.FLOAT_VALUE -> bytes.getFloat();
                case DataType.INT32_VALUE -> bytes.getInt();
                case DataType.DOUBLE_VALUE -> bytes.getDouble();
                case DataType.INT64_VALUE -> bytes.getLong();
                case DataType.FLOAT16_VALUE -> Float16.value(bytes.getShort());
                default -> bytes.get();
            };
        }
        return values;
    }
}

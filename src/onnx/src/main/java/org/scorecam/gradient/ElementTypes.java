package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Of what numbers tensors are: as declared, else followed from the inputs and the weights. */
final class ElementTypes {
    private static final Set<String> INTEGER = Set.of("Shape", "Size", "ArgMax", "ArgMin", "NonZero");
    private static final Set<String> BOOLEAN = Set.of(
            "Equal", "Less", "Greater", "LessOrEqual", "GreaterOrEqual", "And", "Or", "Not", "Xor", "IsNaN", "IsInf");
    private static final Set<DataType> FLOATS = Set.of(DataType.FLOAT16, DataType.FLOAT, DataType.DOUBLE);

    /** Whether an operator makes whole numbers or truths of whatever it reads. */
    static boolean isOfNoFloats(String operator) {
        return INTEGER.contains(operator) || BOOLEAN.contains(operator);
    }

    private final Map<String, DataType> types = new HashMap<>();

    ElementTypes(GraphProto graph) {
        Stream.of(graph.getValueInfoList(), graph.getInputList(), graph.getOutputList())
                .flatMap(Collection::stream)
                .forEach(this::declared);
        graph.getInitializerList()
                .forEach(weights -> types.put(weights.getName(), DataType.forNumber(weights.getDataType())));
        graph.getNodeList().forEach(this::follow);
    }

    private void declared(ValueInfoProto value) {
        DataType type = DataType.forNumber(value.getType().getTensorType().getElemType());
        if (type != null && type != DataType.UNDEFINED) {
            types.put(value.getName(), type);
        }
    }

    private void follow(NodeProto node) {
        DataType type = made(node);
        node.getOutputList().forEach(output -> types.putIfAbsent(output, type));
    }

    private DataType made(NodeProto node) {
        String operator = node.getOpType();
        if (operator.equals("Cast")) {
            return DataType.forNumber((int) Attributes.integer(node, "to", DataType.FLOAT_VALUE));
        } else if (operator.equals("Constant") || operator.equals("ConstantOfShape")) {
            return ofConstant(node);
        } else if (operator.equals("QuantizeLinear")) {
            return node.getInputCount() > 2 ? of(node.getInput(2)) : DataType.UINT8;
        } else if (operator.equals("DequantizeLinear")) {
            return of(node.getInput(1));
        } else if (INTEGER.contains(operator)) {
            return DataType.INT64;
        } else if (BOOLEAN.contains(operator)) {
            return DataType.BOOL;
        }
        return node.getInputList().stream()
                .skip(Set.of("Where", "If").contains(operator) ? 1 : 0)
                .map(this::of)
                .findFirst()
                .orElse(DataType.FLOAT);
    }

    private static DataType ofConstant(NodeProto node) {
        return Attributes.of(node, "value")
                .map(value -> DataType.forNumber(value.getT().getDataType()))
                .orElseGet(() -> node.getAttributeCount() > 0
                                && node.getAttribute(0).getName().startsWith("value_int")
                        ? DataType.INT64
                        : DataType.FLOAT);
    }

    DataType of(String tensor) {
        return types.getOrDefault(tensor, DataType.FLOAT);
    }

    boolean isFloat(String tensor) {
        return FLOATS.contains(of(tensor));
    }
}

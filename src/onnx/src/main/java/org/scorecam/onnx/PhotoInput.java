package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lets a model that takes other numbers take float32: a float of half or double precision is converted to the nearest; for
 * whole numbers {@code floor(x + 0.5)} is taken, as a masked pixel may lie between two.
 */
final class PhotoInput {
    /** The least and the most of each whole type that a photo's input may have. */
    static final Map<Integer, int[]> WHOLE = Map.of(
            DataType.UINT8_VALUE, new int[] {0, 255},
            DataType.INT8_VALUE, new int[] {-128, 127},
            DataType.INT32_VALUE, new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE});

    private static final String FLOATS = "org.scorecam/floats for ";

    private PhotoInput() {}

    static boolean takes(int type) {
        return Operators.isFloat(type) || WHOLE.containsKey(type);
    }

    /** The model whose input, of this name, is float32. */
    static ModelProto asFloat(ModelProto model, String input) {
        GraphProto.Builder graph = model.getGraph().toBuilder();
        int at = graph.getInputList().stream()
                .map(ValueInfoProto::getName)
                .toList()
                .indexOf(input);
        int type = graph.getInput(at).getType().getTensorType().getElemType();
        if (type == DataType.FLOAT_VALUE) {
            return model;
        }
        ValueInfoProto.Builder floats = graph.getInput(at).toBuilder().setName(FLOATS + input);
        floats.getTypeBuilder().getTensorTypeBuilder().setElemType(DataType.FLOAT_VALUE);
        List<NodeProto> nodes = new ArrayList<>(converted(graph, input, type));
        nodes.addAll(graph.getNodeList());
        graph.setInput(at, floats).clearNode().addAllNode(nodes);
        return model.toBuilder().setGraph(graph).build();
    }

    private static List<NodeProto> converted(GraphProto.Builder graph, String input, int type) {
        String floats = FLOATS + input;
        if (Operators.isFloat(type)) {
            return List.of(Casts.node(floats, input, type));
        }
        String half = "org.scorecam/half for " + input;
        graph.addInitializer(TensorProto.newBuilder()
                .setName(half)
                .setDataType(DataType.FLOAT_VALUE)
                .addFloatData(0.5f));
        String above = "org.scorecam/above " + input;
        String whole = "org.scorecam/whole for " + input;
        return List.of(node("Add", above, floats, half), node("Floor", whole, above), Casts.node(whole, input, type));
    }

    private static NodeProto node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .addAllInput(List.of(inputs))
                .addOutput(output)
                .build();
    }
}

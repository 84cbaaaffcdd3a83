package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;

/**
 * The same model with other outputs, and without the nodes that none of these depends on: they would run all the same. The
 * weights are not copied: they stay in the array that the model was read from.
 */
final class GraphOutputs {
    private static final String SHAPE_OF = "org.scorecam/shape of ";
    private static final String INTEGERS_OF = "org.scorecam/integers of ";

    private GraphOutputs() {}

    /** The model with these tensors as its outputs, in this order, as float32. */
    static ModelProto tensors(OnnxModel model, List<String> tensors) {
        return tensors(model, model.proto(), tensors);
    }

    /** As {@link #tensors(OnnxModel, List)}, of the model with more nodes. */
    static ModelProto tensors(OnnxModel model, ModelProto extended, List<String> tensors) {
        GraphProto.Builder graph = GraphProto.newBuilder();
        for (String tensor : tensors) {
            NodeProto toFloat = model.types().toFloat(tensor);
            if (toFloat != null) {
                graph.addNode(toFloat);
            }
            graph.addOutput(output(toFloat == null ? tensor : toFloat.getOutput(0), DataType.FLOAT));
        }
        return with(extended, graph);
    }

    /**
     * The model with the shapes of these tensors as its outputs, in this order. The tensors themselves are not kept:
     * those of a large model would fill the memory.
     */
    static ModelProto shapes(ModelProto model, List<String> tensors) {
        GraphProto.Builder graph = GraphProto.newBuilder();
        for (String tensor : tensors) {
            String shape = SHAPE_OF + tensor;
            graph.addNode(NodeProto.newBuilder()
                            .setOpType("Shape")
                            .addInput(tensor)
                            .addOutput(shape))
                    .addOutput(output(shape, DataType.INT64));
        }
        return with(model, graph);
    }

    /** The model with these tensors as its outputs, in this order, as int64. */
    static ModelProto integers(ModelProto model, List<String> tensors) {
        GraphProto.Builder graph = GraphProto.newBuilder();
        for (String tensor : tensors) {
            String integers = INTEGERS_OF + tensor;
            graph.addNode(Casts.node(tensor, integers, DataType.INT64_VALUE))
                    .addOutput(output(integers, DataType.INT64));
        }
        return with(model, graph);
    }

    private static ModelProto with(ModelProto model, GraphProto.Builder more) {
        ModelProto.Builder changed = model.toBuilder();
        GraphProto.Builder graph = changed.getGraphBuilder().clearOutput().mergeFrom(more.buildPartial());
        List<NodeProto> needed = new Graph(graph.build()).nodesFor(names(more.getOutputList()));
        graph.clearNode().addAllNode(needed);
        return changed.build();
    }

    private static List<String> names(List<ValueInfoProto> values) {
        return values.stream().map(ValueInfoProto::getName).toList();
    }

    private static ValueInfoProto output(String tensor, DataType type) {
        TypeProto.Tensor elements =
                TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).build();
        return ValueInfoProto.newBuilder()
                .setName(tensor)
                .setType(TypeProto.newBuilder().setTensorType(elements))
                .build();
    }
}

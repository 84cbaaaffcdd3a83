package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The part of a model behind its target layer as a model of its own. */
final class TailModel {
    private static final String FED = "org.scorecam/fed ";

    private TailModel() {}

    /**
     * The layer and the tensors around it are its inputs, as float32, of shapes that are open.
     *
     * @param layer the target layer: the first input
     * @param scores the output
     */
    static ModelProto of(OnnxModel model, LayerCut cut, String layer, String scores) {
        List<String> fed = new ArrayList<>(List.of(layer));
        fed.addAll(cut.around());
        ModelProto.Builder tail = model.proto().toBuilder();
        GraphProto.Builder graph = tail.getGraphBuilder();
        Set<String> read = new HashSet<>(List.of(scores));
        graph.clearInput().clearNode().clearOutput();
        for (String tensor : fed) {
            NodeProto ofFloats = model.types().ofFloats(tensor, FED + tensor);
            graph.addInput(input(ofFloats == null ? tensor : FED + tensor));
            if (ofFloats != null) {
                graph.addNode(ofFloats);
                read.addAll(Graph.inputs(ofFloats));
            }
        }
        graph.addAllNode(cut.nodes());
        cut.nodes().forEach(node -> read.addAll(Graph.inputs(node)));
        keepWeights(graph, model.proto().getGraph(), read);
        graph.clearValueInfo();
        return GraphOutputs.tensors(model, tail.build(), List.of(scores));
    }

    /** Weights that nothing reads would be loaded all the same. */
    private static void keepWeights(GraphProto.Builder graph, GraphProto of, Set<String> read) {
        graph.clearInitializer();
        of.getInitializerList().stream()
                .filter(weights -> read.contains(weights.getName()))
                .forEach(graph::addInitializer);
        Set<String> kept = new HashSet<>();
        graph.getInitializerList().forEach(weights -> kept.add(weights.getName()));
        // before IR version 4 each weight is listed as an input, too
        of.getInputList().stream()
                .filter(input -> kept.contains(input.getName()))
                .forEach(graph::addInput);
    }

    private static ValueInfoProto input(String name) {
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder().setElemType(DataType.FLOAT.getNumber())))
                .build();
    }
}

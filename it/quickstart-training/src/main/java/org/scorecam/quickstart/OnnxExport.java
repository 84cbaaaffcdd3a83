package org.scorecam.quickstart;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a trained network as ONNX: {@code photo} (N, 3, {@value Network#SIZE}, {@value Network#SIZE}) in, {@code logits} (N, 4) out, every
 * tensor between named for what it is. N is free.
 */
final class OnnxExport {

    private final Network network;
    private final GraphProto.Builder graph = GraphProto.newBuilder();

    OnnxExport(Network network) {
        this.network = network;
    }

    ModelProto model(String name) {
        graph.setName(name)
                .addInput(value("photo", 3, Network.SIZE, Network.SIZE))
                .addOutput(value("logits", Kind.ALL.size()));
        String last = "photo";
        for (int i = 0; i < network.stages.size(); i++) {
            last = stage(network.stages.get(i), i + 1, last);
        }
        node("GlobalAveragePool", "pool", last);
        node("Flatten", "pooled", "pool").addAttribute(whole("axis", 1));
        weight("head/weight", Network.parameter(network.head, "weight"));
        weight("head/bias", Network.parameter(network.head, "bias"));
        node("Gemm", "logits", "pooled", "head/weight", "head/bias").addAttribute(whole("transB", 1));
        return ModelProto.newBuilder()
                .setIrVersion(7)
                .setProducerName("scorecam-quickstart")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(13))
                .setGraph(graph)
                .build();
    }

    private String stage(Network.Stage stage, int number, String input) {
        String convolution = "features/conv" + number;
        String norm = "features/norm" + number;
        String relu = "features/relu" + number;
        int pad = Network.pad(stage.kernel());
        weight(convolution + "/weight", Network.parameter(stage.convolution(), "weight"));
        node("Conv", convolution, input, convolution + "/weight")
                .addAttribute(wholes("kernel_shape", stage.kernel(), stage.kernel()))
                .addAttribute(wholes("strides", stage.stride(), stage.stride()))
                .addAttribute(wholes("pads", pad, pad, pad, pad));
        List<String> parameters = List.of("gamma", "beta", "runningMean", "runningVar");
        for (String parameter : parameters) {
            weight(norm + "/" + parameter, Network.parameter(stage.norm(), parameter));
        }
        NodeProto.Builder normalised = node("BatchNormalization", norm, convolution);
        parameters.forEach(parameter -> normalised.addInput(norm + "/" + parameter));
        normalised.addAttribute(AttributeProto.newBuilder()
                .setName("epsilon")
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(Network.EPSILON));
        node("Relu", relu, norm);
        return relu;
    }

    /** Adds a node that is named like the one tensor it makes. */
    private NodeProto.Builder node(String type, String output, String... inputs) {
        return graph.addNodeBuilder()
                .setOpType(type)
                .setName(output)
                .addAllInput(Arrays.asList(inputs))
                .addOutput(output);
    }

    private void weight(String name, NDArray values) {
        TensorProto.Builder tensor =
                graph.addInitializerBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT.getNumber());
        for (long size : values.getShape().getShape()) {
            tensor.addDims(size);
        }
        for (float value : values.toType(DataType.FLOAT32, false).toFloatArray()) {
            tensor.addFloatData(value);
        }
    }

    private static AttributeProto whole(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static AttributeProto wholes(String name, long... values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(Arrays.stream(values).boxed().toList())
                .build();
    }

    /** A tensor whose first dimension, the batch's, is free. */
    private static ValueInfoProto value(String name, int... sizes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        shape.addDimBuilder().setDimParam("N");
        for (int size : sizes) {
            shape.addDimBuilder().setDimValue(size);
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(shape)))
                .build();
    }
}

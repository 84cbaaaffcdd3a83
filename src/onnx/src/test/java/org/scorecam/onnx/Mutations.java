package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TypeProto;
import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Damages models: each change is one that a careless exporter, a broken disk or somebody hostile may make, and keeps the file readable. */
final class Mutations {
    private static final List<String> OPERATORS = List.of(
            "Identity",
            "Transpose",
            "Reshape",
            "Dropout",
            "MaxPool",
            "Softmax",
            "Div",
            "Exp",
            "ReduceSum",
            "ReduceMean",
            "Concat",
            "Clip",
            "MatMul",
            "DequantizeLinear",
            "QuantizeLinear",
            "QLinearAdd",
            "QLinearMul",
            "BatchNormalization",
            "If",
            "Cast",
            "Split",
            "Where",
            "ZipMap",
            "Sub",
            "Mul");
    private static final long[] NUMBERS = {0, -1, 1, 2, 7, 1L << 31, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE};

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** One to three changes. */
    ModelProto mutate(ModelProto model) {
        ModelProto.Builder changed = model.toBuilder();
        List<Consumer<GraphProto.Builder>> changes = List.of(
                this::wire,
                this::dropInput,
                this::dropNode,
                this::doubleNode,
                this::operator,
                this::attribute,
                this::dimension,
                this::type,
                this::weights,
                this::dropWeights,
                this::output,
                this::order);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            if (random.nextInt(12) == 0) {
                changed.setIrVersion(number());
                changed.getOpsetImportBuilder(0).setVersion(number());
            } else {
                one(changes).accept(changed.getGraphBuilder());
            }
        }
        return changed.build();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private long number() {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private NodeProto.Builder node(GraphProto.Builder graph) {
        if (graph.getNodeCount() == 0) {
            graph.addNode(NodeProto.newBuilder().setOpType("Relu"));
        }
        return graph.getNodeBuilder(random.nextInt(graph.getNodeCount()));
    }

    /** Any tensor's name, or none's. */
    private String tensor(GraphProto.Builder graph) {
        NodeProto.Builder node = node(graph);
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "nowhere";
            default -> node.getOutputCount() == 0 ? "none" : node.getOutput(0);
        };
    }

    private void wire(GraphProto.Builder graph) {
        NodeProto.Builder node = node(graph);
        if (node.getInputCount() > 0) {
            node.setInput(random.nextInt(node.getInputCount()), tensor(graph));
        }
    }

    private void dropInput(GraphProto.Builder graph) {
        NodeProto.Builder node = node(graph);
        List<String> inputs = List.copyOf(node.getInputList());
        node.clearInput().addAllInput(inputs.subList(0, random.nextInt(inputs.size() + 1)));
    }

    private void dropNode(GraphProto.Builder graph) {
        node(graph);
        graph.removeNode(random.nextInt(graph.getNodeCount()));
    }

    private void doubleNode(GraphProto.Builder graph) {
        graph.addNode(node(graph).build());
    }

    private void operator(GraphProto.Builder graph) {
        node(graph).setOpType(one(OPERATORS));
    }

    private void attribute(GraphProto.Builder graph) {
        NodeProto.Builder node = node(graph);
        if (node.getAttributeCount() == 0) {
            node.addAttribute(AttributeProto.newBuilder()
                    .setName(one(List.of("axis", "axes", "perm", "to", "training_mode", "keepdims")))
                    .setType(AttributeProto.AttributeType.INT)
                    .setI(number())
                    .addInts(number()));
        } else {
            AttributeProto.Builder attribute = node.getAttributeBuilder(random.nextInt(node.getAttributeCount()));
            attribute.setI(number()).addInts(number());
            if (random.nextBoolean()) {
                attribute.setInts(random.nextInt(attribute.getIntsCount()), number());
            }
        }
    }

    private void dimension(GraphProto.Builder graph) {
        TypeProto.Tensor.Builder type = declared(graph);
        int count = type.getShapeBuilder().getDimCount();
        if (count == 0 || random.nextInt(4) == 0) {
            type.getShapeBuilder().addDimBuilder().setDimValue(number());
        } else {
            type.getShapeBuilder().getDimBuilder(random.nextInt(count)).setDimValue(number());
        }
    }

    private TypeProto.Tensor.Builder declared(GraphProto.Builder graph) {
        int all = graph.getInputCount() + graph.getOutputCount() + graph.getValueInfoCount();
        int at = random.nextInt(Math.max(1, all));
        if (at < graph.getInputCount()) {
            return graph.getInputBuilder(at).getTypeBuilder().getTensorTypeBuilder();
        }
        at -= graph.getInputCount();
        return at < graph.getOutputCount()
                ? graph.getOutputBuilder(at).getTypeBuilder().getTensorTypeBuilder()
                : graph.getValueInfoBuilder(at - graph.getOutputCount())
                        .getTypeBuilder()
                        .getTensorTypeBuilder();
    }

    private void type(GraphProto.Builder graph) {
        declared(graph).setElemType(random.nextInt(20));
    }

    private void weights(GraphProto.Builder graph) {
        if (graph.getInitializerCount() == 0) {
            return;
        }
        TensorProto.Builder weights = graph.getInitializerBuilder(random.nextInt(graph.getInitializerCount()));
        switch (random.nextInt(4)) {
            case 0 -> weights.setRawData(ByteString.copyFrom(new byte[random.nextInt(9)]));
            case 1 -> weights.setDataType(random.nextInt(20));
            case 2 -> weights.addDims(number());
            default ->
                weights.setDataLocation(DataLocation.EXTERNAL)
                        .addExternalDataBuilder()
                        .setKey(one(List.of("location", "offset", "length")))
                        .setValue(one(List.of("", "../x", "/etc/hostname", "\0", "weights", String.valueOf(number()))));
        }
    }

    private void dropWeights(GraphProto.Builder graph) {
        if (graph.getInitializerCount() > 0) {
            graph.removeInitializer(random.nextInt(graph.getInitializerCount()));
        }
    }

    private void output(GraphProto.Builder graph) {
        switch (random.nextInt(3)) {
            case 0 -> graph.clearOutput();
            case 1 -> graph.addOutputBuilder().setName(tensor(graph));
            default -> node(graph).addOutput(tensor(graph));
        }
    }

    private void order(GraphProto.Builder graph) {
        NodeProto node = node(graph).build();
        graph.addNode(0, node);
    }
}

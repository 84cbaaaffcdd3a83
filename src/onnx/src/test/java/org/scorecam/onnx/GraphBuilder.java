package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Builds small ONNX models by code, for tests:
 *
 * <pre>{@code
 * GraphBuilder.opset(13).input("photo", -1, 3, 32, 32)
 *         .conv("conv1", 8, 3, 2).relu("relu1")
 *         .globalAveragePool("gap").flatten("flat").gemm("logits", 4)
 *         .output("logits")
 *         .writeTo(folder.resolve("model.onnx"));
 * }</pre>
 *
 * <p>Each method appends a node that reads the tensor made last (or the one that {@link #at} chose) and makes the tensor
 * named; the node's name is {@code node/} and that name. Weights that are not given are random and the same each time:
 * their seed is the tensor's name. A dimension of -1 is dynamic; shapes are followed at {@link #DYNAMIC_SIDE} pixels.
 */
public final class GraphBuilder {
    /** What a dynamic height or width is taken for, where a Gemm has to know how many values it gets. */
    public static final int DYNAMIC_SIDE = 32;

    private final ModelProto.Builder model = ModelProto.newBuilder().setProducerName("scorecam-tests");
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("graph");
    private final Map<String, long[]> shapes = new HashMap<>();
    private String current = "";

    private GraphBuilder(int opset) {
        model.setIrVersion(opset < 9 ? 3 : opset < 13 ? 4 : 7);
        model.addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset));
    }

    /** A graph in this version of ONNX' operators, 7 or newer. */
    public static GraphBuilder opset(int version) {
        return new GraphBuilder(version);
    }

    /** A float32 input; -1 is dynamic. */
    public GraphBuilder input(String name, long... dimensions) {
        return input(name, DataType.FLOAT, dimensions);
    }

    public GraphBuilder input(String name, DataType type, long... dimensions) {
        graph.addInput(value(name, type, dimensions));
        long[] shape = dimensions.clone();
        for (int i = 0; i < shape.length; i++) {
            shape[i] = shape[i] > 0 ? shape[i] : i == 0 ? 1 : DYNAMIC_SIDE;
        }
        return made(name, shape);
    }

    /** Goes on from this tensor. */
    public GraphBuilder at(String tensor) {
        current = tensor;
        return this;
    }

    /** A convolution with random weights, padded by (kernel - 1) / 2. */
    public GraphBuilder conv(String name, int channels, int kernel, int stride) {
        float[] weights = random(name, channels * (int) shape()[1] * kernel * kernel);
        return conv(name, channels, kernel, stride, weights, random(name + " bias", channels));
    }

    /** A convolution, padded by (kernel - 1) / 2; weights are (channels out, channels in, kernel, kernel). */
    public GraphBuilder conv(String name, int channels, int kernel, int stride, float[] weights, float[] bias) {
        long[] in = shape();
        constant(name + "_weights", weights, channels, in[1], kernel, kernel);
        constant(name + "_bias", bias, channels);
        int pad = (kernel - 1) / 2;
        node(
                "Conv",
                name,
                List.of(current, name + "_weights", name + "_bias"),
                integers("kernel_shape", kernel, kernel),
                integers("strides", stride, stride),
                integers("pads", pad, pad, pad, pad));
        return made(
                name,
                in[0],
                channels,
                (in[2] + 2L * pad - kernel) / stride + 1,
                (in[3] + 2L * pad - kernel) / stride + 1);
    }

    /** Any operator that keeps the shape of its first input, such as {@code Relu}; further inputs as given. */
    public GraphBuilder apply(String operator, String name, String... more) {
        String[] inputs = new String[more.length + 1];
        inputs[0] = current;
        System.arraycopy(more, 0, inputs, 1, more.length);
        long[] shape = shape();
        node(operator, name, List.of(inputs));
        return made(name, shape);
    }

    public GraphBuilder relu(String name) {
        return apply("Relu", name);
    }

    /** The current tensor plus this one. */
    public GraphBuilder add(String name, String other) {
        return apply("Add", name, other);
    }

    public GraphBuilder softmax(String name) {
        return apply("Softmax", name);
    }

    /** Rounds to eight bits and back; the quantised tensor is named {@code <name>_quantized}. */
    public GraphBuilder quantizeAndBack(String name, float scale) {
        constant(name + "_scale", new float[] {scale});
        bytes(name + "_zero", new byte[1]);
        apply("QuantizeLinear", name + "_quantized", name + "_scale", name + "_zero");
        return apply("DequantizeLinear", name, name + "_scale", name + "_zero");
    }

    public GraphBuilder maxPool(String name, int kernel) {
        return pool("MaxPool", name, kernel);
    }

    public GraphBuilder averagePool(String name, int kernel) {
        return pool("AveragePool", name, kernel);
    }

    private GraphBuilder pool(String operator, String name, int kernel) {
        long[] in = shape();
        node(
                operator,
                name,
                List.of(current),
                integers("kernel_shape", kernel, kernel),
                integers("strides", kernel, kernel));
        return made(name, in[0], in[1], (in[2] - kernel) / kernel + 1, (in[3] - kernel) / kernel + 1);
    }

    public GraphBuilder globalAveragePool(String name) {
        long[] in = shape();
        node("GlobalAveragePool", name, List.of(current));
        return made(name, in[0], in[1], 1, 1);
    }

    /** The mean over height and width of (N, C, H, W); opset below 18. */
    public GraphBuilder reduceMean(String name, boolean keepDimensions) {
        long[] in = shape();
        node("ReduceMean", name, List.of(current), integers("axes", 2, 3), integer("keepdims", keepDimensions ? 1 : 0));
        return keepDimensions ? made(name, in[0], in[1], 1, 1) : made(name, in[0], in[1]);
    }

    public GraphBuilder transpose(String name, int... permutation) {
        long[] in = shape();
        node(
                "Transpose",
                name,
                List.of(current),
                integers("perm", Arrays.stream(permutation).asLongStream().toArray()));
        return made(name, Arrays.stream(permutation).mapToLong(i -> in[i]).toArray());
    }

    public GraphBuilder flatten(String name) {
        long[] in = shape();
        node("Flatten", name, List.of(current));
        return made(name, in[0], Arrays.stream(in).skip(1).reduce(1, (a, b) -> a * b));
    }

    /** To these dimensions; 0 keeps one, -1 takes what is left. */
    public GraphBuilder reshape(String name, long... dimensions) {
        long[] in = shape();
        long[] out = dimensions.clone();
        long rest = Arrays.stream(in).reduce(1, (a, b) -> a * b);
        for (int i = 0; i < out.length; i++) {
            out[i] = out[i] == 0 ? in[i] : out[i];
            rest /= Math.max(1, out[i]);
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = out[i] < 0 ? rest : out[i];
        }
        longs(name + "_shape", dimensions);
        node("Reshape", name, List.of(current, name + "_shape"));
        return made(name, out);
    }

    /** A fully connected layer with random weights, on (N, values). */
    public GraphBuilder gemm(String name, int classes) {
        return gemm(name, classes, random(name, (int) shape()[1] * classes), random(name + " bias", classes));
    }

    /** A fully connected layer on (N, values); weights are (values, classes). */
    public GraphBuilder gemm(String name, int classes, float[] weights, float[] bias) {
        long[] in = shape();
        constant(name + "_weights", weights, in[1], classes);
        constant(name + "_bias", bias, classes);
        node("Gemm", name, List.of(current, name + "_weights", name + "_bias"));
        return made(name, in[0], classes);
    }

    /** A product with random weights on the last dimension, as TensorFlow's exporter writes it. */
    public GraphBuilder matMul(String name, int classes) {
        long[] out = shape().clone();
        int last = out.length - 1;
        constant(name + "_weights", random(name, (int) out[last] * classes), out[last], classes);
        node("MatMul", name, List.of(current, name + "_weights"));
        out[last] = classes;
        return made(name, out);
    }

    /** Any node; its output has the shape given. */
    public GraphBuilder node(
            String operator, String name, List<String> inputs, long[] shape, AttributeProto... attributes) {
        node(operator, name, inputs, attributes);
        return made(name, shape);
    }

    private void node(String operator, String name, List<String> inputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(operator)
                .setName("node/" + name)
                .addAllInput(inputs)
                .addOutput(name)
                .addAllAttribute(List.of(attributes)));
    }

    /** Two tensors of half the channels each; opset below 18. */
    public GraphBuilder halves(String first, String second) {
        long[] half = shape().clone();
        half[1] /= 2;
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Split")
                .setName("node/" + first)
                .addInput(current)
                .addOutput(first)
                .addOutput(second)
                .addAttribute(integer("axis", 1)));
        made(second, half);
        return made(first, half);
    }

    /** Float32 weights; without dimensions a scalar. */
    public GraphBuilder constant(String name, float[] values, long... dimensions) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return initializer(name, DataType.FLOAT, raw, dimensions);
    }

    public GraphBuilder longs(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return initializer(name, DataType.INT64, raw, values.length);
    }

    /** Unsigned eight bit weights; without dimensions a scalar. */
    public GraphBuilder bytes(String name, byte[] values, long... dimensions) {
        return initializer(name, DataType.UINT8, ByteBuffer.wrap(values), dimensions);
    }

    private GraphBuilder initializer(String name, DataType type, ByteBuffer raw, long... dimensions) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(raw));
        Arrays.stream(dimensions).forEach(tensor::addDims);
        graph.addInitializer(tensor);
        if (model.getIrVersion() < 4) {
            graph.addInput(value(name, type, dimensions));
        }
        return this;
    }

    /** A float32 output, with its shape. */
    public GraphBuilder output(String tensor) {
        long[] shape = shapeOf(tensor).clone();
        shape[0] =
                graph.getInput(0).getType().getTensorType().getShape().getDim(0).hasDimValue() ? shape[0] : -1;
        graph.addOutput(value(tensor, DataType.FLOAT, shape));
        return this;
    }

    /** The tensor made last as the output. */
    public GraphBuilder outputOfLast() {
        return output(current);
    }

    /** A float32 output of which the file says no shape. */
    public GraphBuilder outputWithoutShape(String tensor) {
        return output(tensor, DataType.FLOAT);
    }

    public GraphBuilder output(String tensor, DataType type) {
        TypeProto.Tensor elements =
                TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).build();
        graph.addOutput(ValueInfoProto.newBuilder()
                .setName(tensor)
                .setType(TypeProto.newBuilder().setTensorType(elements)));
        return this;
    }

    /** Writes down the shapes of all tensors made so far, as some exporters do. */
    public GraphBuilder declareShapes() {
        graph.getNodeList()
                .forEach(node -> node.getOutputList().stream()
                        .filter(shapes::containsKey)
                        .filter(tensor -> !tensor.endsWith("_quantized"))
                        .forEach(tensor -> graph.addValueInfo(value(tensor, DataType.FLOAT, shapeOf(tensor)))));
        return this;
    }

    public ModelProto build() {
        return model.setGraph(graph).build();
    }

    /** Writes the model and returns its path. */
    public Path writeTo(Path file) {
        try {
            return Files.write(file, build().toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    public static AttributeProto integers(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        Arrays.stream(values).forEach(attribute::addInts);
        return attribute.build();
    }

    private GraphBuilder made(String name, long... shape) {
        shapes.put(name, shape);
        current = name;
        return this;
    }

    private long[] shape() {
        return shapeOf(current);
    }

    private long[] shapeOf(String tensor) {
        long[] shape = shapes.get(tensor);
        if (shape == null) {
            throw new IllegalArgumentException("no tensor " + tensor);
        }
        return shape;
    }

    private static ValueInfoProto value(String name, DataType type, long... dimensions) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (int i = 0; i < dimensions.length; i++) {
            shape.addDim(
                    dimensions[i] > 0
                            ? Dimension.newBuilder().setDimValue(dimensions[i])
                            : Dimension.newBuilder().setDimParam(i == 0 ? "N" : "d" + i));
        }
        TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder()
                .setElemType(type.getNumber())
                .setShape(shape)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    private static float[] random(String seed, int length) {
        Random random = new Random(seed.hashCode());
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (random.nextGaussian() / Math.sqrt(length));
        }
        return values;
    }
}

package org.scorecam.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.scorecam.gradient.TrialSession.Array;

/**
 * Holds a gradient against central differences: {@code (f(x + h) - f(x - h)) / 2h} for each number of the layer {@code A}, f being the sum
 * of the last tensor's numbers times random cotangents. In float64 where ONNX Runtime has the operators so, else in float32.
 */
final class SlopeCheck {
    private final int opset;
    private final long[] shape;
    private final List<NodeProto> nodes = new ArrayList<>();
    private final Map<String, Function<DataType, TensorProto>> constants = new LinkedHashMap<>();
    private final int seed;
    private boolean isSpaced;
    private boolean isPositive;
    private boolean isSingle;
    private String last = "A";

    private SlopeCheck(int opset, int seed, long... shape) {
        this.opset = opset;
        this.seed = seed;
        this.shape = shape;
    }

    /** A layer {@code A} of this shape. */
    static SlopeCheck of(int opset, int seed, long... shape) {
        return new SlopeCheck(opset, seed, shape);
    }

    /** Its numbers are a tenth apart from each other, and half of that from 0: no corner is near. */
    SlopeCheck spaced() {
        isSpaced = true;
        return this;
    }

    /** Its numbers are above a half. */
    SlopeCheck positive() {
        isPositive = true;
        return this;
    }

    /** In float32: ONNX Runtime computes so inside, whatever it is given. */
    SlopeCheck single() {
        isSingle = true;
        return this;
    }

    /** Random weights. */
    SlopeCheck weights(String name, long... of) {
        return constant(name, type -> Numerals.floats(type, SampleNumbers.normal(seed, name, size(of)), of));
    }

    /** Random weights from 0.5 to 1.5. */
    SlopeCheck factors(String name, long... of) {
        return constant(name, type -> Numerals.floats(type, SampleNumbers.factors(seed, name, size(of)), of));
    }

    /** Weights of one number each. */
    SlopeCheck numbers(String name, double... values) {
        return constant(name, type -> Numerals.floats(type, values, values.length));
    }

    SlopeCheck number(String name, double value) {
        return constant(name, type -> Numerals.floats(type, new double[] {value}));
    }

    /** In float32, whatever the layer is. */
    SlopeCheck floats(String name, double... values) {
        return constant(name, type -> Numerals.floats(DataType.FLOAT, values, values.length));
    }

    SlopeCheck longs(String name, long... values) {
        return constant(name, type -> Numerals.longs(values, values.length));
    }

    SlopeCheck longs(String name, long[] values, long... of) {
        return constant(name, type -> Numerals.longs(values, of));
    }

    SlopeCheck truth(String name, boolean is) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setDataType(DataType.BOOL_VALUE).addInt32Data(is ? 1 : 0);
        return constant(name, type -> tensor.build());
    }

    /** Whole numbers of 8 bits; one has no dimensions. */
    SlopeCheck signed(String name, int... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setDataType(DataType.INT8_VALUE);
        Arrays.stream(values).forEach(tensor::addInt32Data);
        return constant(
                name, type -> (values.length == 1 ? tensor : tensor.clearDims().addDims(values.length)).build());
    }

    /** One whole number, without dimensions. */
    SlopeCheck place(String name, long value) {
        return constant(name, type -> Numerals.longs(new long[] {value}));
    }

    private SlopeCheck constant(String name, Function<DataType, TensorProto> made) {
        constants.put(name, made);
        return this;
    }

    /**
     * A node that makes {@code output} of these inputs, as one text with spaces; {@code -} for none.
     *
     * @param operator with its domain before a dot, if that is not ONNX'
     */
    SlopeCheck node(String operator, String inputs, String output, AttributeProto... attributes) {
        int dot = operator.lastIndexOf('.');
        NodeProto.Builder node = NodeProto.newBuilder()
                .setOpType(operator.substring(dot + 1))
                .setDomain(operator.substring(0, Math.max(0, dot)))
                .addAllAttribute(List.of(attributes));
        List.of(inputs.split(" ")).forEach(input -> node.addInput(input.equals("-") ? "" : input));
        List.of(output.split(" ")).forEach(each -> node.addOutput(each));
        nodes.add(node.build());
        last = node.getOutput(0);
        return this;
    }

    /** The node that makes what is checked. */
    SlopeCheck node(String operator, String inputs, AttributeProto... attributes) {
        return node(operator, inputs, "z", attributes);
    }

    private ModelProto model(DataType type) {
        GraphProto.Builder graph = GraphProto.newBuilder().setName("graph");
        TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(type.getNumber());
        for (long size : shape) {
            tensor.getShapeBuilder()
                    .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size));
        }
        graph.addInput(ValueInfoProto.newBuilder()
                .setName("x")
                .setType(TypeProto.newBuilder().setTensorType(tensor)));
        constants.forEach((name, made) ->
                graph.addInitializer(made.apply(type).toBuilder().setName(name)));
        graph.addNode(NodeProto.newBuilder().setOpType("Identity").addInput("x").addOutput("A"));
        graph.addAllNode(nodes);
        DataType made = new ElementTypes(graph.build()).of(last);
        graph.addOutput(ValueInfoProto.newBuilder()
                .setName(last)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder().setElemType(made.getNumber()))));
        return ModelProto.newBuilder()
                .setIrVersion(opset < 10 ? 4 : 8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
                .addOpsetImport(OperatorSetIdProto.newBuilder()
                        .setDomain("com.microsoft")
                        .setVersion(1))
                .setGraph(graph)
                .build();
    }

    /** What {@link Gradients} makes of it. */
    GradientModel gradient() {
        ModelProto model = model(DataType.FLOAT);
        return Gradients.of(model, "A", last, TrialSession.probe(model, Map.of("x", x())));
    }

    void holds() {
        ModelProto model = model(DataType.DOUBLE);
        boolean isDouble = !isSingle && TrialSession.runs(model, List.of(last));
        if (isDouble) {
            GradientModel gradient = Gradients.of(model, "A", last, TrialSession.probe(model, Map.of("x", x())));
            isDouble = TrialSession.runs(gradient.model(), List.of(gradient.gradient()));
        }
        try {
            holds(model(isDouble ? DataType.DOUBLE : DataType.FLOAT), isDouble);
        } catch (OrtException e) {
            throw new AssertionError(e);
        }
    }

    private void holds(ModelProto model, boolean isDouble) throws OrtException {
        GradientModel gradient = Gradients.of(model, "A", last, TrialSession.probe(model, Map.of("x", x())));
        try (TrialSession forward = new TrialSession(model, List.of(last));
                TrialSession both = new TrialSession(gradient.model(), List.of(last, gradient.gradient()))) {
            Array z = forward.run(Map.of("x", x())).get(0);
            double[] cotangent = SampleNumbers.rounded(SampleNumbers.normal(seed, "cotangent", z.values().length));
            List<Array> made = both.run(Map.of("x", x(), gradient.cotangent(), new Array(cotangent, z.shape())));
            double[] slopes = slopes(forward, cotangent, isDouble ? 1e-5 : 0x1p-5);
            double most = Arrays.stream(slopes).map(Math::abs).max().orElse(1);

            assertThat(made.get(1).shape()).as("shape").containsExactly(shape);
            assertThat(made.get(0).values()).containsExactly(z.values(), within(1e-4));
            assertThat(made.get(1).values())
                    .as(isDouble ? "float64" : "float32")
                    .containsExactly(slopes, within((isDouble ? 2e-7 : 2e-3) * Math.max(1, most)));
        }
    }

    /** At these numbers, in float32, of the sum of what is made, without any differences. */
    void gives(double[] x, double... expected) {
        ModelProto model = model(DataType.FLOAT);
        Array layer = new Array(x, shape);
        GradientModel gradient = Gradients.of(model, "A", last, TrialSession.probe(model, Map.of("x", layer)));
        try (TrialSession both = new TrialSession(gradient.model(), List.of(last, gradient.gradient()))) {
            long[] made = Objects.requireNonNull(TrialSession.probe(model, Map.of("x", layer))
                    .shapes(List.of(last))
                    .get(last));
            double[] ones = new double[size(made)];
            Arrays.fill(ones, 1);
            Map<String, Array> feeds = Map.of("x", layer, gradient.cotangent(), new Array(ones, made));
            assertThat(both.run(feeds).get(1).values()).containsExactly(expected, within(1e-6));
        } catch (OrtException e) {
            throw new AssertionError(e);
        }
    }

    private double[] slopes(TrialSession forward, double[] cotangent, double h) throws OrtException {
        double[] x = x().values();
        double[] slopes = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] more = x.clone();
            double[] less = x.clone();
            more[i] += h;
            less[i] -= h;
            double[] above =
                    forward.run(Map.of("x", new Array(more, shape))).get(0).values();
            double[] below =
                    forward.run(Map.of("x", new Array(less, shape))).get(0).values();
            slopes[i] = IntStream.range(0, above.length)
                            .mapToDouble(j -> cotangent[j] * (above[j] - below[j]))
                            .sum()
                    / (2 * h);
        }
        return slopes;
    }

    private Array x() {
        int size = size(shape);
        return new Array(
                isSpaced
                        ? SampleNumbers.spaced(seed, size)
                        : isPositive
                                ? SampleNumbers.positive(seed, size)
                                : SampleNumbers.rounded(SampleNumbers.normal(seed, "x", size)),
                shape);
    }

    private static int size(long... of) {
        return KernelWindow.size(of);
    }
}

package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A model in ONNX Runtime, whatever it reads and makes: numbers are doubles here. */
final class TrialSession implements AutoCloseable {
    private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();

    private final OrtSession session;
    private final List<String> outputs;

    /** @throws OrtException if ONNX Runtime does not accept it, such as an operator in float64 that it has in float32 alone */
    TrialSession(ModelProto model, List<String> outputs) throws OrtException {
        this.outputs = outputs;
        ModelProto.Builder changed = model.toBuilder();
        changed.getGraphBuilder().clearOutput();
        for (String output : outputs) {
            changed.getGraphBuilder().addOutput(declared(model, output));
        }
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            session = ENVIRONMENT.createSession(changed.build().toByteArray(), options);
        }
    }

    private static ValueInfoProto declared(ModelProto model, String output) {
        int type = new ElementTypes(model.getGraph()).of(output).getNumber();
        return ValueInfoProto.newBuilder()
                .setName(output)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder().setElemType(type)))
                .build();
    }

    /** One input's numbers, with its shape. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Array(double[] values, long... shape) {}

    /** The outputs, in the order that was asked for. */
    List<Array> run(Map<String, Array> inputs) throws OrtException {
        Map<String, OnnxTensor> feeds = new HashMap<>();
        try {
            for (Map.Entry<String, Array> input : inputs.entrySet()) {
                feeds.put(input.getKey(), tensor(input.getKey(), input.getValue()));
            }
            try (OrtSession.Result result = session.run(feeds, new HashSet<>(outputs))) {
                List<Array> arrays = new ArrayList<>();
                for (String output : outputs) {
                    arrays.add(array(result.get(output).orElseThrow()));
                }
                return arrays;
            }
        } finally {
            feeds.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(String input, Array array) throws OrtException {
        TensorInfo info = (TensorInfo)
                Objects.requireNonNull(session.getInputInfo().get(input)).getInfo();
        if (info.type == OnnxJavaType.DOUBLE) {
            return OnnxTensor.createTensor(ENVIRONMENT, DoubleBuffer.wrap(array.values()), array.shape());
        }
        float[] floats = new float[array.values().length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) array.values()[i];
        }
        return OnnxTensor.createTensor(ENVIRONMENT, FloatBuffer.wrap(floats), array.shape());
    }

    private static Array array(OnnxValue value) throws OrtException {
        OnnxTensor tensor = (OnnxTensor) value;
        long[] shape = tensor.getInfo().getShape();
        int size = (int) tensor.getInfo().getNumElements();
        double[] values = switch (tensor.getInfo().type) {
            case DOUBLE -> get(size, tensor.getDoubleBuffer()::get);
            case FLOAT -> get(size, tensor.getFloatBuffer()::get);
            case INT64 -> get(size, tensor.getLongBuffer()::get);
            case INT32 -> get(size, tensor.getIntBuffer()::get);
            default -> new double[0];
        };
        return new Array(values, shape);
    }

    private static double[] get(int size, IntToDoubleFunction value) {
        return IntStream.range(0, size).mapToDouble(value).toArray();
    }

    /** What a model's tensors are on an input. */
    static Probe probe(ModelProto model, Map<String, Array> inputs) {
        return new Probe() {
            @Override
            public Map<String, long[]> shapes(List<String> tensors) {
                Map<String, long[]> shapes = new HashMap<>();
                fetch(tensors).forEach((tensor, array) -> shapes.put(tensor, array.shape()));
                return shapes;
            }

            @Override
            public Map<String, long[]> integers(List<String> tensors) {
                Map<String, long[]> integers = new HashMap<>();
                fetch(tensors)
                        .forEach((tensor, array) -> integers.put(
                                tensor,
                                Arrays.stream(array.values())
                                        .mapToLong(value -> (long) value)
                                        .toArray()));
                return integers;
            }

            private Map<String, Array> fetch(List<String> tensors) {
                Set<String> initializers = new HashSet<>();
                model.getGraph().getInitializerList().forEach(weights -> initializers.add(weights.getName()));
                ModelProto.Builder named = model.toBuilder();
                List<String> fetched = new ArrayList<>();
                for (String tensor : tensors) {
                    String name = initializers.contains(tensor) ? "fetched " + tensor : tensor;
                    if (initializers.contains(tensor)) {
                        named.getGraphBuilder()
                                .addNodeBuilder()
                                .setOpType("Identity")
                                .addInput(tensor)
                                .addOutput(name);
                    }
                    fetched.add(name);
                }
                try (TrialSession runtime = new TrialSession(named.build(), fetched)) {
                    List<Array> arrays = runtime.run(inputs);
                    Map<String, Array> found = new HashMap<>();
                    for (int i = 0; i < tensors.size(); i++) {
                        found.put(tensors.get(i), arrays.get(i));
                    }
                    return found;
                } catch (OrtException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    /** Whether ONNX Runtime has all its operators in the types that they have. */
    static boolean runs(ModelProto model, List<String> outputs) {
        try {
            new TrialSession(model, outputs).close();
            return true;
        } catch (OrtException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scales and zero points of a graph's integer tensors: {@code float = (integer - zero point) * scale}.
 *
 * @see <a href="https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md">com.microsoft's operators</a>
 */
final class Quantization {
    /** At which input the scale of the output stands; its zero point is the next one. */
    private static final Map<String, Integer> SCALE = Map.ofEntries(
            Map.entry("QuantizeLinear", 1),
            Map.entry("QLinearConv", 6),
            Map.entry("QLinearMatMul", 6),
            Map.entry("QLinearAdd", 6),
            Map.entry("QLinearMul", 6),
            Map.entry("QLinearConcat", 0),
            Map.entry("QLinearGlobalAveragePool", 3),
            Map.entry("QLinearAveragePool", 3),
            Map.entry("QLinearReduceMean", 3),
            Map.entry("QLinearLeakyRelu", 3),
            Map.entry("QLinearSigmoid", 3),
            Map.entry("QLinearSoftmax", 3),
            Map.entry("QGemm", 7));

    private final Map<String, Steps> steps = new HashMap<>();

    /** The names of the tensors that hold them; the zero point may be empty, for 0. */
    private record Steps(String scale, String zeroPoint) {}

    Quantization(Graph graph) {
        graph.nodes().forEach(this::follow);
    }

    private void follow(NodeProto node) {
        Steps found = ofOutput(node);
        if (found != null) {
            Graph.outputs(node).forEach(output -> steps.put(output, found));
        }
    }

    private @Nullable Steps ofOutput(NodeProto node) {
        List<String> inputs = node.getInputList();
        Integer at = SCALE.get(node.getOpType());
        if (at != null) {
            boolean isGiven = inputs.size() > at && !inputs.get(at).isEmpty();
            return isGiven ? new Steps(inputs.get(at), inputs.size() > at + 1 ? inputs.get(at + 1) : "") : null;
        }
        return inputs.isEmpty() || !Operators.passesIntegers(node) ? null : steps.get(inputs.get(0));
    }

    /** Whether a tensor holds integers whose meaning is known. */
    boolean knows(String tensor) {
        return steps.containsKey(tensor);
    }

    /** Makes floats of a tensor that is {@linkplain #knows known}. */
    NodeProto dequantize(String tensor, String floats) {
        return node("DequantizeLinear", known(tensor), tensor, floats);
    }

    /** Makes a tensor that is {@linkplain #knows known} of its floats. */
    NodeProto quantize(String tensor, String floats) {
        return node("QuantizeLinear", known(tensor), floats, tensor);
    }

    private Steps known(String tensor) {
        Steps known = steps.get(tensor);
        if (known == null) {
            throw new IllegalArgumentException("no integers: " + tensor);
        }
        return known;
    }

    private static NodeProto node(String operator, Steps known, String from, String to) {
        NodeProto.Builder node = NodeProto.newBuilder()
                .setOpType(operator)
                .addInput(from)
                .addInput(known.scale())
                .addOutput(to);
        return known.zeroPoint().isEmpty()
                ? node.build()
                : node.addInput(known.zeroPoint()).build();
    }
}

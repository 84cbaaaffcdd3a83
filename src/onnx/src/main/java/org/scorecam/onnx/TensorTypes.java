package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TypeProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a graph's tensors are made of, and how float32 is got out of those that are of other numbers. Where the file does not
 * declare a type, it is followed from the input and the weights.
 */
final class TensorTypes {
    private static final String FLOATS_OF = "org.scorecam/floats of ";
    /** Some type that is no float: which one does not matter. */
    private static final int OTHER = DataType.UINT8_VALUE;

    private final Graph graph;
    private final Quantization quantization;
    private final Map<String, Integer> types = new HashMap<>();

    TensorTypes(Graph graph) {
        this.graph = graph;
        quantization = new Quantization(graph);
        graph.initializers().forEach(weights -> types.put(weights.getName(), weights.getDataType()));
        graph.inputs()
                .forEach(input -> types.put(
                        input.getName(), input.getType().getTensorType().getElemType()));
        graph.nodes().forEach(this::follow);
    }

    private void follow(NodeProto node) {
        for (String output : Graph.outputs(node)) {
            Integer type = type(output, node);
            if (type != null) {
                types.put(output, type);
            }
        }
    }

    private @Nullable Integer type(String tensor, NodeProto maker) {
        TypeProto.Tensor declared = graph.type(tensor);
        if (declared != null && declared.getElemType() != 0) {
            return declared.getElemType();
        } else if (maker.getOpType().equals("Cast")) {
            return (int) Operators.integer(maker, "to", 0);
        } else if (quantization.knows(tensor) || Operators.makesNoFloats(maker)) {
            return OTHER;
        }
        return maker.getOpType().equals("DequantizeLinear")
                ? ofFirst(maker.getInputList().subList(1, 2))
                : ofFirst(maker.getInputList());
    }

    /** Floats, if one of them is; null if all are unknown. */
    private @Nullable Integer ofFirst(List<String> tensors) {
        Integer first = null;
        for (String tensor : tensors) {
            Integer type = types.get(tensor);
            if (type != null && Operators.isFloat(type)) {
                return type;
            }
            first = first == null ? type : first;
        }
        return first;
    }

    /** Whether a tensor holds floats, of any precision. */
    boolean isFloat(String tensor) {
        return Operators.isFloat(types.getOrDefault(tensor, OTHER));
    }

    /** Whether a tensor holds integers that stand for floats, of which the graph makes none itself. */
    boolean isOnlyQuantized(String tensor) {
        return quantization.knows(tensor) && !isFloat(tensor) && dequantized(tensor) == null;
    }

    /** Whether a tensor holds floats, or integers that stand for floats in a way that is known. */
    boolean standsForFloats(String tensor) {
        return isFloat(tensor) || quantization.knows(tensor);
    }

    /** Whether a tensor holds floats of 16 bits. */
    boolean isFloat16(String tensor) {
        return types.getOrDefault(tensor, OTHER) == DataType.FLOAT16_VALUE;
    }

    /** The floats that the graph makes of integers, null if it makes none. */
    @Nullable
    String dequantized(String tensor) {
        return graph.nodes().stream()
                .filter(node -> Operators.is(node, "DequantizeLinear"))
                .filter(node -> node.getInput(0).equals(tensor))
                .map(node -> node.getOutput(0))
                .findFirst()
                .orElse(null);
    }

    /** The node that makes float32 of a tensor; null for one that is float32 already. */
    @Nullable
    NodeProto toFloat(String tensor) {
        if (types.getOrDefault(tensor, 0) == DataType.FLOAT_VALUE) {
            return null;
        }
        return quantization.knows(tensor) && !isFloat(tensor)
                ? quantization.dequantize(tensor, FLOATS_OF + tensor)
                : Casts.node(tensor, FLOATS_OF + tensor, DataType.FLOAT_VALUE);
    }

    /** The node that makes a tensor of its float32, as {@link #toFloat} gives them; null for one that is float32 itself. */
    @Nullable
    NodeProto ofFloats(String tensor, String floats) {
        int type = types.getOrDefault(tensor, 0);
        if (type == DataType.FLOAT_VALUE) {
            return null;
        }
        return quantization.knows(tensor) && !isFloat(tensor)
                ? quantization.quantize(tensor, floats)
                : Casts.node(floats, tensor, type);
    }
}

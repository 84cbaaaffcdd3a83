package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scorecam.outcome.SetupException;

/**
 * Holds a graph's nodes to what following them relies on: each has the inputs that its operator must have, and none reads what is made
 * of its own output. ONNX demands nodes in the order of their making; where they are in another one, ONNX Runtime sorts them, and so
 * does this.
 */
final class NodeOrder {
    /** Operators that make something of nothing, or of the tensors around their branches. */
    private static final Set<String> WITHOUT_INPUT =
            Set.of("Constant", "RandomNormal", "RandomUniform", "SequenceEmpty", "Loop", "Scan");

    private static final Set<String> OF_TWO = Set.of(
            "MatMul",
            "MatMulInteger",
            "Gemm",
            "Conv",
            "ConvInteger",
            "ConvTranspose",
            "Add",
            "Sub",
            "Mul",
            "Div",
            "Pow",
            "QuantizeLinear",
            "DequantizeLinear");

    private final Path file;
    private final List<NodeProto> nodes;
    private final Map<String, Integer> makers = new HashMap<>();

    private NodeOrder(Path file, List<NodeProto> nodes) {
        this.file = file;
        this.nodes = nodes;
        for (int i = 0; i < nodes.size(); i++) {
            for (String output : Graph.outputs(nodes.get(i))) {
                makers.put(output, i);
            }
        }
    }

    /**
     * The model with its nodes in order; itself, where they are.
     *
     * @throws SetupException if there is no such order, or a node lacks inputs
     */
    static ModelProto of(Path file, ModelProto model) {
        List<NodeProto> nodes = model.getGraph().getNodeList();
        NodeOrder order = new NodeOrder(file, nodes);
        nodes.forEach(order::requireInputs);
        List<NodeProto> sorted = order.sorted();
        if (sorted.equals(nodes)) {
            return model;
        }
        GraphProto graph =
                model.getGraph().toBuilder().clearNode().addAllNode(sorted).build();
        return model.toBuilder().setGraph(graph).build();
    }

    private void requireInputs(NodeProto node) {
        boolean isKnown = node.getDomain().isEmpty() || node.getDomain().equals("ai.onnx");
        int least =
                !isKnown || WITHOUT_INPUT.contains(node.getOpType()) ? 0 : OF_TWO.contains(node.getOpType()) ? 2 : 1;
        if (node.getInputCount() < least) {
            throw new SetupException("The node " + Graph.name(node) + " (" + node.getOpType() + ") of the model " + file
                    + " has " + (node.getInputCount() == 0 ? "no input" : "1 input") + ", but " + node.getOpType()
                    + " takes " + least + " or more: the file is damaged. Export it again.");
        }
    }

    private List<NodeProto> sorted() {
        int[] waits = new int[nodes.size()];
        Map<Integer, List<Integer>> readers = new HashMap<>();
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (String input : Set.copyOf(Graph.inputs(nodes.get(i)))) {
                Integer maker = makers.get(input);
                if (maker != null) {
                    waits[i]++;
                    readers.computeIfAbsent(maker, none -> new ArrayList<>()).add(i);
                }
            }
        }
        if (isInOrder()) {
            return nodes;
        }
        for (int i = 0; i < waits.length; i++) {
            if (waits[i] == 0) {
                ready.add(i);
            }
        }
        List<NodeProto> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            int next = ready.remove();
            sorted.add(nodes.get(next));
            for (int reader : readers.getOrDefault(next, List.of())) {
                if (--waits[reader] == 0) {
                    ready.add(reader);
                }
            }
        }
        requireAll(sorted, waits);
        return sorted;
    }

    private boolean isInOrder() {
        for (int i = 0; i < nodes.size(); i++) {
            for (String input : Graph.inputs(nodes.get(i))) {
                if (makers.getOrDefault(input, -1) >= i) {
                    return false;
                }
            }
        }
        return true;
    }

    private void requireAll(List<NodeProto> sorted, int[] waits) {
        if (sorted.size() < nodes.size()) {
            throw new SetupException("The graph of the model " + file + " has a cycle: its node "
                    + Graph.name(nodes.get(onCycle(waits)))
                    + " reads what is made of its own output. No runtime can run that: export it again.");
        }
    }

    /** Back from any node that waits, to those that it waits for, until one comes again. */
    private int onCycle(int[] waits) {
        int node = 0;
        while (waits[node] == 0) {
            node++;
        }
        Set<Integer> seen = new HashSet<>();
        while (seen.add(node)) {
            for (String input : Graph.inputs(nodes.get(node))) {
                Integer maker = makers.get(input);
                if (maker != null && waits[maker] > 0) {
                    node = maker;
                    break;
                }
            }
        }
        return node;
    }
}

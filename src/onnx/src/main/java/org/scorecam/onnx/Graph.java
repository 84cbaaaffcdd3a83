package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who makes which tensor of what, in a graph whose nodes are sorted, as ONNX demands. */
final class Graph {
    private final GraphProto proto;
    private final Map<String, NodeProto> makers = new HashMap<>();
    private final Map<String, TensorProto> initializers = new LinkedHashMap<>();
    private final Map<String, TypeProto.Tensor> types = new HashMap<>();

    Graph(GraphProto proto) {
        this.proto = proto;
        proto.getNodeList().forEach(node -> outputs(node).forEach(output -> makers.put(output, node)));
        proto.getInitializerList().forEach(initializer -> initializers.put(initializer.getName(), initializer));
        Stream.of(proto.getValueInfoList(), proto.getInputList(), proto.getOutputList())
                .flatMap(Collection::stream)
                .filter(value -> value.getType().hasTensorType())
                .forEach(value -> types.put(value.getName(), value.getType().getTensorType()));
    }

    List<NodeProto> nodes() {
        return proto.getNodeList();
    }

    /** The inputs that a caller must feed: before IR version 4 each weight is listed as an input, too. */
    List<ValueInfoProto> inputs() {
        return proto.getInputList().stream()
                .filter(input -> !initializers.containsKey(input.getName()))
                .toList();
    }

    List<ValueInfoProto> outputs() {
        return proto.getOutputList();
    }

    Collection<TensorProto> initializers() {
        return initializers.values();
    }

    @Nullable
    TensorProto initializer(String tensor) {
        return initializers.get(tensor);
    }

    @Nullable
    NodeProto maker(String tensor) {
        return makers.get(tensor);
    }

    /** The declared type, null where the exporter declared none. */
    TypeProto.@Nullable Tensor type(String tensor) {
        return types.get(tensor);
    }

    /** The tensors that depend on one of those given, and those. */
    Set<String> dependents(Collection<String> tensors) {
        Set<String> found = new HashSet<>(tensors);
        for (NodeProto node : nodes()) {
            if (inputs(node).stream().anyMatch(found::contains)) {
                found.addAll(outputs(node));
            }
        }
        return found;
    }

    /** The tensors that depend on one, if another is taken for a constant. */
    Set<String> dependentsBut(String tensor, String constant) {
        Set<String> found = new HashSet<>(Set.of(tensor));
        for (NodeProto node : nodes()) {
            if (inputs(node).stream().anyMatch(found::contains)) {
                found.addAll(outputs(node));
                found.remove(constant);
            }
        }
        return found;
    }

    /** The nodes that make these tensors, and those that they need, in the order of the graph. */
    List<NodeProto> nodesFor(Collection<String> tensors) {
        Set<String> needed = sources(tensors);
        return nodes().stream()
                .filter(node -> outputs(node).stream().anyMatch(needed::contains))
                .toList();
    }

    /** The tensors that one of those given depends on, and those. */
    Set<String> sources(Collection<String> tensors) {
        Set<String> found = new HashSet<>(tensors);
        for (int i = nodes().size() - 1; i >= 0; i--) {
            NodeProto node = nodes().get(i);
            if (outputs(node).stream().anyMatch(found::contains)) {
                found.addAll(inputs(node));
            }
        }
        return found;
    }

    /** A node as messages name it: by its name, or by what it makes. */
    static String name(NodeProto node) {
        return !node.getName().isEmpty()
                ? node.getName()
                : node.getOutputCount() > 0 ? "of " + node.getOutput(0) : "without a name";
    }

    static List<String> outputs(NodeProto node) {
        return node.getOutputList().stream().filter(name -> !name.isEmpty()).toList();
    }

    /** What a node reads; the branches of an {@code If} read the tensors around it without listing them. */
    static List<String> inputs(NodeProto node) {
        List<String> inputs = new ArrayList<>();
        node.getInputList().stream().filter(name -> !name.isEmpty()).forEach(inputs::add);
        node.getAttributeList().stream()
                .filter(AttributeProto::hasG)
                .flatMap(branch -> branch.getG().getNodeList().stream())
                .forEach(inner -> inputs.addAll(inputs(inner)));
        return inputs;
    }
}

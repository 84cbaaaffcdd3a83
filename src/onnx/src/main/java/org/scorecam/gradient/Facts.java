package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of the tensors that the nodes between a layer and the scores read and make, on one input. */
final class Facts {
    private static final Set<DataType> WHOLE = Set.of(DataType.INT64, DataType.INT32, DataType.BOOL);
    /** More numbers than a list of axes or indices has are not fetched before they are asked for. */
    private static final long MOST = 100_000;

    private final ElementTypes types;
    private final Between between;
    private final Map<String, long[]> shapes = new HashMap<>();
    private final Set<String> ofPhoto;
    private final Probe probe;
    private final Map<String, long[]> integers = new HashMap<>();

    Facts(GraphProto graph, Between between, Probe probe) {
        types = new ElementTypes(graph);
        ofPhoto = ofPhoto(graph);
        this.between = between;
        graph.getInitializerList()
                .forEach(weights -> shapes.put(
                        weights.getName(),
                        weights.getDimsList().stream()
                                .mapToLong(Long::longValue)
                                .toArray()));
        Set<String> tensors = between.nodes().stream().flatMap(Facts::tensors).collect(Collectors.toSet());
        List<String> unknown = tensors.stream()
                .filter(each -> !shapes.containsKey(each))
                .sorted()
                .toList();
        shapes.putAll(unknown.isEmpty() ? Map.of() : probe.shapes(unknown));
        this.probe = probe;
        List<String> whole = between.nodes().stream()
                .map(NodeProto::getInputList)
                .flatMap(Collection::stream)
                .filter(tensors::contains)
                .filter(each -> WHOLE.contains(types.of(each)) && areFixed(each) && size(each) <= MOST)
                .distinct()
                .toList();
        integers.putAll(whole.isEmpty() ? Map.of() : probe.integers(whole));
    }

    private long size(String tensor) {
        return Arrays.stream(shape(tensor)).reduce(1, (a, b) -> a * b);
    }

    /** The tensors whose numbers depend on an input's, not on its shape alone. */
    private static Set<String> ofPhoto(GraphProto graph) {
        Set<String> found =
                graph.getInputList().stream().map(ValueInfoProto::getName).collect(Collectors.toSet());
        graph.getInitializerList().forEach(weights -> found.remove(weights.getName()));
        for (NodeProto node : graph.getNodeList()) {
            boolean isOfShape =
                    node.getOpType().equals("Shape") || node.getOpType().equals("Size");
            if (!isOfShape && Between.reads(node).stream().anyMatch(found::contains)) {
                found.addAll(node.getOutputList());
            }
        }
        return found;
    }

    private static Stream<String> tensors(NodeProto node) {
        return Stream.concat(node.getInputList().stream(), node.getOutputList().stream())
                .filter(name -> !name.isEmpty());
    }

    long[] shape(String tensor) {
        return Objects.requireNonNull(shapes.get(tensor), tensor);
    }

    /** Whether a tensor is the same for every photo of one size. */
    boolean areFixed(String tensor) {
        return !ofPhoto.contains(tensor);
    }

    /** Of a tensor of whole numbers that are fixed. */
    long[] integers(String tensor) {
        return integers.computeIfAbsent(
                tensor,
                measured ->
                        Objects.requireNonNull(probe.integers(List.of(measured)).get(measured), measured));
    }

    DataType type(String tensor) {
        return types.of(tensor);
    }

    boolean isFloat(String tensor) {
        return types.isFloat(tensor);
    }

    /** Whether it carries the layer's numbers to the scores. */
    boolean isLive(String tensor) {
        return between.isLive(tensor);
    }
}

package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.WeightScope;
import org.scorecam.file.TemporaryFolder;
import org.scorecam.outcome.ExplanationException;

/**
 * A model's weights, drawn anew where they are loaded: the model in memory and its files stay as they are. Floats are drawn from
 * a normal distribution of each tensor's own mean and standard deviation, so that activations keep their scale; what must stay
 * positive, and integers that stand for floats, are permuted; tensors of one number, and what is no weight, are left alone.
 *
 * @see <a href="https://arxiv.org/abs/1810.03292">Adebayo et al., Sanity Checks for Saliency Maps, NeurIPS 2018</a>
 */
final class Redrawing {
    private final OnnxModel model;
    private final long seed;
    private final Map<String, Treatment> treatments;

    private Redrawing(OnnxModel model, long seed, Map<String, Treatment> treatments) {
        this.model = model;
        this.seed = seed;
        this.treatments = treatments;
    }

    /**
     * Looks what is to be drawn; no number is read yet.
     *
     * @param layer the target layer
     * @return empty where there is nothing to be drawn
     * @throws ExplanationException if it cannot be
     */
    static Optional<Redrawing> of(OnnxModel model, String layer, WeightScope scope, long seed) {
        Graph graph = model.graph();
        GraphProto proto = model.proto().getGraph();
        if (proto.getSparseInitializerCount() > 0) {
            throw new ExplanationException(
                    "the model keeps sparse weights, which are not drawn. Export it with dense ones");
        }
        WeightUses uses = new WeightUses(
                graph, model.input().name(), layer, model.scores().output());
        Map<String, Treatment> found = new LinkedHashMap<>();
        tensors(graph).forEach((name, tensor) -> {
            boolean isWanted = scope == WeightScope.ALL || uses.isOfHead(name);
            uses.of(name).filter(use -> isWanted).ifPresent(use -> {
                Treatment treatment = treatment(name, tensor, use);
                if (treatment != Treatment.KEPT) {
                    found.put(name, treatment);
                }
            });
        });
        requireNoneInBranches(graph);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Redrawing(model, seed, found));
    }

    /** What a graph holds and no node makes: its initializers, and its {@code Constant} nodes'. */
    private static Map<String, TensorProto> tensors(Graph graph) {
        Map<String, TensorProto> tensors = new LinkedHashMap<>();
        graph.initializers().forEach(tensor -> tensors.put(tensor.getName(), tensor));
        for (NodeProto node : graph.nodes()) {
            AttributeProto value = constant(node);
            if (value != null) {
                tensors.put(node.getOutput(0), tensor(value));
            }
        }
        return tensors;
    }

    /** Where a {@code Constant} node has floats, or a whole tensor. */
    private static @Nullable AttributeProto constant(NodeProto node) {
        return !node.getOpType().equals("Constant")
                ? null
                : node.getAttributeList().stream()
                        .filter(each ->
                                each.getName().equals("value") || each.getName().equals("value_floats"))
                        .findFirst()
                        .orElse(null);
    }

    private static TensorProto tensor(AttributeProto value) {
        return value.getName().equals("value")
                ? value.getT()
                : TensorProto.newBuilder()
                        .setDataType(TensorProto.DataType.FLOAT_VALUE)
                        .addDims(value.getFloatsCount())
                        .addAllFloatData(value.getFloatsList())
                        .build();
    }

    private static Treatment treatment(String name, TensorProto tensor, WeightUses.Use use) {
        boolean isOne = tensor.getDimsList().stream().reduce(1L, (a, b) -> a * b) <= 1;
        if (isOne || !(TensorNumbers.areFloats(tensor.getDataType()) || use.isInteger())) {
            return Treatment.KEPT;
        }
        if (TensorNumbers.width(tensor.getDataType()) == 0) {
            throw new ExplanationException("the weights " + name + " are of type "
                    + TensorProto.DataType.forNumber(tensor.getDataType())
                    + ", which are not drawn. Explain the model before it was quantized so far");
        }
        return use.treatment();
    }

    private static void requireNoneInBranches(Graph graph) {
        boolean any = graph.nodes().stream()
                .flatMap(Redrawing::branches)
                .anyMatch(branch -> tensors(new Graph(branch)).values().stream()
                        .anyMatch(tensor -> TensorNumbers.areFloats(tensor.getDataType())
                                && tensor.getDimsList().stream().anyMatch(size -> size > 1)));
        if (any) {
            throw new ExplanationException(
                    "the model keeps weights within the branches of an If or a Loop, which are not drawn."
                            + " Export it without them");
        }
    }

    private static Stream<GraphProto> branches(NodeProto node) {
        return node.getAttributeList().stream()
                .flatMap(each -> Stream.concat(
                        each.hasG() ? Stream.of(each.getG()) : Stream.empty(), each.getGraphsList().stream()))
                .flatMap(branch -> Stream.concat(
                        Stream.of(branch), branch.getNodeList().stream().flatMap(Redrawing::branches)));
    }

    /** The names of what is drawn or permuted. */
    Collection<String> tensors() {
        return treatments.keySet();
    }

    /**
     * Loads the model with its weights drawn.
     *
     * @param changed the model with other outputs
     * @throws ExplanationException if ONNX Runtime does not accept it
     */
    Session session(ModelProto changed) {
        try {
            return Session.of(folder -> drawn(changed, folder));
        } catch (SessionException e) {
            throw new ExplanationException(
                    "the model " + model.file().getFileName() + " with other weights does not load (" + e.getMessage()
                            + "). " + e.cure("Export it again."),
                    e);
        }
    }

    /** The model with its weights drawn; large ones lie in a file of the folder's. */
    ModelProto drawn(ModelProto changed, TemporaryFolder folder) throws IOException {
        ModelProto.Builder drawn = changed.toBuilder();
        GraphProto.Builder graph = drawn.getGraphBuilder();
        try (WeightFile beside = new WeightFile(folder)) {
            for (TensorProto.Builder tensor : graph.getInitializerBuilderList()) {
                Treatment treatment = treatments.getOrDefault(tensor.getName(), Treatment.KEPT);
                boolean isExternal = tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL;
                if (treatment != Treatment.KEPT || isExternal) {
                    beside.put(tensor, drawn(tensor.getName(), numbers(tensor.build())));
                }
            }
        }
        graph.getNodeBuilderList().forEach(this::draw);
        return drawn.build();
    }

    private TensorNumbers numbers(TensorProto tensor) {
        TensorNumbers own = TensorNumbers.of(tensor);
        return own == null ? model.externalData().numbers(tensor) : own;
    }

    private ByteString drawn(String name, TensorNumbers numbers) {
        new WeightDrawing(seed, name).draw(numbers, treatments.getOrDefault(name, Treatment.KEPT));
        return UnsafeByteOperations.unsafeWrap(numbers.bytes().array());
    }

    private void draw(NodeProto.Builder node) {
        AttributeProto value = constant(node.build());
        if (value == null || !treatments.containsKey(node.getOutput(0))) {
            return;
        }
        TensorProto tensor = tensor(value);
        ByteString drawn = drawn(node.getOutput(0), numbers(tensor));
        node.clearAttribute()
                .addAttribute(AttributeProto.newBuilder()
                        .setName("value")
                        .setType(AttributeProto.AttributeType.TENSOR)
                        .setT(WeightFile.raw(tensor.toBuilder(), drawn)));
    }
}

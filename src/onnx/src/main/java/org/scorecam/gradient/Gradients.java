package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorecam.outcome.SetupException;

/**
 * Builds the gradient of scores with respect to a layer, dz_c / dA, by reverse mode: for each node between the layer and the scores,
 * last first, nodes that pass cotangents back. They are in the model's own version of ONNX' operators. Where a function has corners, it is
 * what PyTorch's autograd gives: 0 for ReLU at 0, the first of equal values for MaxPool, equal shares for ReduceMax.
 *
 * <p>To have the gradient of a logit behind a final Softmax or Sigmoid, name the tensor that enters it as {@code scores}.
 */
public final class Gradients {
    private static final String COTANGENT = "org.scorecam/cotangent";
    private static final int OLDEST = 9;
    private static final String CURE =
            " Name with <layer> a tensor behind it, nearer to the scores, or take a variant of Score-CAM, which"
                    + " needs no gradient.";

    private final ModelProto model;
    private final String layer;
    private final String scores;
    private final Between between;
    private final Facts facts;
    private final Emitter emitter;
    private final Cotangents cotangents;
    private final List<String> notes = new ArrayList<>();

    private Gradients(ModelProto model, String layer, String scores, int opset, Probe probe) {
        this.model = model;
        this.layer = layer;
        this.scores = scores;
        between = new Between(model.getGraph(), layer, scores);
        facts = new Facts(model.getGraph(), between, probe);
        emitter = new Emitter(opset);
        cotangents = new Cotangents(emitter);
    }

    /**
     * The model with the gradient of its scores.
     *
     * @param model its functions inlined, its nodes in order
     * @param layer the tensor A, of floats
     * @param scores the tensor z whose gradient is asked for, of floats, behind the layer
     * @throws SetupException if no gradient can be made: the scores do not depend on the layer, or an operator between has none
     */
    public static GradientModel of(ModelProto model, String layer, String scores, Probe probe) {
        int opset = opset(model);
        if (opset < OLDEST) {
            throw new SetupException("Gradients need ONNX' operators of version " + OLDEST
                    + " or newer, but the model has version "
                    + opset + ". Export it again with a newer opset, or convert it (onnx.version_converter), or take a"
                    + " variant of Score-CAM, which needs no gradient.");
        }
        return new Gradients(model, layer, scores, opset, probe).build();
    }

    /**
     * What is in the way of a gradient, as far as the graph tells without a forward: a node between, whose operator has none.
     *
     * @return a clause; empty if there is nothing
     */
    public static Optional<String> obstacle(ModelProto model, String layer, String scores) {
        if (opset(model) < OLDEST) {
            return Optional.of("the model has ONNX' operators of version " + opset(model) + ", before " + OLDEST);
        }
        for (NodeProto node : new Between(model.getGraph(), layer, scores).nodes()) {
            try {
                GradientRules.of(node);
            } catch (NoGradientException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static int opset(ModelProto model) {
        return model.getOpsetImportList().stream()
                .filter(each -> each.getDomain().isEmpty() || each.getDomain().equals("ai.onnx"))
                .mapToInt(each -> Math.toIntExact(each.getVersion()))
                .findFirst()
                .orElse(1);
    }

    private GradientModel build() {
        DataType type = facts.type(scores);
        cotangents.add(scores, type == DataType.FLOAT ? COTANGENT : emitter.cast(COTANGENT, type));
        List<NodeProto> nodes = between.nodes();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            back(nodes.get(i));
        }
        Optional<String> gradient = cotangents.of(layer);
        if (nodes.isEmpty() || gradient.isEmpty()) {
            throw new SetupException("The scores (tensor " + scores + ") do not depend on the layer " + layer
                    + ": there is no gradient. Choose another <layer>; mvn scorecam:layers lists them.");
        }
        String floats = facts.type(layer) == DataType.FLOAT || !facts.isFloat(layer)
                ? gradient.get()
                : emitter.cast(gradient.get(), DataType.FLOAT);
        return new GradientModel(extended(), COTANGENT, floats, notes);
    }

    private void back(NodeProto node) {
        if (node.getOutputList().stream()
                .allMatch(output -> cotangents.of(output).isEmpty())) {
            return;
        }
        try {
            GradientRules.of(node).back(new BackwardStep(node, facts, cotangents, emitter, notes));
        } catch (NoGradientException e) {
            throw new SetupException(
                    "There is no gradient of the scores with respect to the layer " + layer + ": between them, "
                            + e.getMessage() + "." + CURE,
                    e);
        }
    }

    private ModelProto extended() {
        TypeProto.Tensor.Builder floats = TypeProto.Tensor.newBuilder().setElemType(DataType.FLOAT.getNumber());
        TensorShapeProto.Builder shape = floats.getShapeBuilder();
        for (long size : facts.shape(scores)) {
            shape.addDimBuilder().setDimValue(size);
        }
        GraphProto.Builder graph = model.getGraph().toBuilder()
                .addInput(ValueInfoProto.newBuilder()
                        .setName(COTANGENT)
                        .setType(TypeProto.newBuilder().setTensorType(floats)))
                .addAllNode(emitter.nodes())
                .addAllInitializer(emitter.constants());
        return model.toBuilder().setGraph(graph).build();
    }
}

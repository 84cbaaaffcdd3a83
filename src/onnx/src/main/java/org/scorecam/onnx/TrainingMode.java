package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * Refuses graphs that were exported as they are while training: their scores depend on the other photos of a forward, or on chance,
 * and so would every map.
 */
final class TrainingMode {
    private static final Set<String> RANDOM = Set.of(
            "RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike", "Bernoulli", "Multinomial");

    private final Path file;
    private final Constants constants;

    private TrainingMode(Path file, Graph graph) {
        this.file = file;
        constants = new Constants(graph);
    }

    /**
     * @param model whose functions, as far as it has any left, are searched, too
     * @param scores the tensor
     * @throws SetupException if a node that the scores need works otherwise in training
     */
    static void refuse(Path file, ModelProto model, Graph graph, String scores) {
        TrainingMode mode = new TrainingMode(file, graph);
        Stream.concat(
                        graph.nodesFor(Set.of(scores)).stream(),
                        model.getFunctionsList().stream().flatMap(function -> function.getNodeList().stream()))
                .forEach(mode::refuse);
    }

    private void refuse(NodeProto node) {
        String live = live(node);
        if (live != null) {
            throw new SetupException("The model " + file + " was exported in training mode: " + live
                    + ", so that a photo's scores depend on "
                    + (isOfBatch(node) ? "the others of its forward" : "chance")
                    + ". Export it again for inference: in PyTorch model.eval() before torch.onnx.export, and no training="
                    + "TrainingMode.TRAINING or PRESERVE but TrainingMode.EVAL; in Keras with training=False");
        }
        node.getAttributeList().stream().flatMap(attribute -> graphs(attribute)).forEach(this::refuse);
    }

    private static Stream<NodeProto> graphs(AttributeProto attribute) {
        return attribute.hasG() ? attribute.getG().getNodeList().stream() : Stream.empty();
    }

    private static boolean isOfBatch(NodeProto node) {
        return node.getOpType().equals("BatchNormalization");
    }

    /** What works otherwise in training, as a clause for people; null if nothing does. */
    private @Nullable String live(NodeProto node) {
        String named = "its node " + Graph.name(node) + " (" + node.getOpType() + ") ";
        if (RANDOM.contains(node.getOpType())) {
            return named + "draws random numbers";
        } else if (isLiveDropout(node)) {
            return named + "drops values at random";
        }
        return isOfBatch(node) && isLiveNormalization(node) ? named + "normalises by its batch" : null;
    }

    /** Since opset 14 an attribute tells; before, further outputs were asked for; before opset 7, {@code is_test} was 0. */
    private static boolean isLiveNormalization(NodeProto node) {
        return Operators.integer(node, "training_mode", 0) != 0
                || Graph.outputs(node).size() > 1
                || Operators.integer(node, "is_test", 1) == 0;
    }

    /** Since opset 12 the third input tells; without it, or with a ratio of 0, nothing is dropped. */
    private boolean isLiveDropout(NodeProto node) {
        if (!Operators.is(node, "Dropout", "BiasDropout", "BitmaskDropout", "BitmaskBiasDropout")) {
            return false;
        }
        List<String> inputs = node.getInputList();
        int ratio = node.getOpType().contains("Bias") ? 3 : 1;
        return (isGiven(inputs, ratio + 1)
                        && constants.scalar(inputs.get(ratio + 1)).orElse(0) != 0
                        && (!isGiven(inputs, ratio)
                                || constants.scalar(inputs.get(ratio)).orElse(1) != 0))
                || (Operators.integer(node, "is_test", 1) == 0 && Operators.number(node, "ratio", 0.5) != 0);
    }

    private static boolean isGiven(List<String> inputs, int at) {
        return inputs.size() > at && !inputs.get(at).isEmpty();
    }
}

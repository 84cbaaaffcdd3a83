package org.scorecam.onnx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.gradient.Gradients;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/** The tensors of a model that can be its target layer, at one size of its input. */
public final class TargetLayers {
    static final String LIST = "mvn scorecam:layers lists the layers.";

    private final OnnxModel model;
    private final Path file;
    private final Graph graph;
    private final List<LayerCandidate> candidates;
    private final @Nullable DefaultLayer defaultLayer;
    private final String noDefault;
    private final String choice;
    private final Function<String, String> obstacle;
    private final Ways ways;

    /**
     * @param defaultLayer null if there is none
     * @param noDefault why there is none: what stands behind a colon, and the cure
     * @param choice what to choose instead of a tensor that cannot be a layer
     * @param obstacle why a tensor of the graph cannot be a layer
     */
    TargetLayers(
            OnnxModel model,
            List<LayerCandidate> candidates,
            @Nullable DefaultLayer defaultLayer,
            String noDefault,
            String choice,
            Function<String, String> obstacle) {
        this.choice = choice;
        this.model = model;
        file = model.file();
        graph = model.graph();
        this.candidates = List.copyOf(candidates);
        this.defaultLayer = defaultLayer;
        this.noDefault = noDefault;
        this.obstacle = obstacle;
        ways = new Ways(graph, model.input().name(), model.scores().output());
    }

    /** In the order of the graph: float tensors with height and width, behind a convolution, that the scores depend on. */
    public List<LayerCandidate> candidates() {
        return candidates;
    }

    /**
     * What is in the way of methods that need the gradient of the scores with respect to a layer, as far as the graph tells.
     *
     * @return a clause that names a node between; empty if there is nothing
     */
    public Optional<String> gradientObstacle(LayerCandidate layer) {
        return Gradients.obstacle(model.proto(), layer.name(), model.scores().output());
    }

    /** Whether all ways from the photo to the scores pass a layer: if not, what comes by the others is not in its maps. */
    public boolean isOnAllWays(LayerCandidate layer) {
        return ways.allPass(layer.name());
    }

    /**
     * The layer that {@code <layer>auto</layer>} means.
     *
     * @throws SetupException if the model has none: it is no convolutional network
     */
    public DefaultLayer defaultLayer() {
        if (defaultLayer == null) {
            throw new SetupException("The model " + file + " has no default target layer: " + noDefault);
        }
        return defaultLayer;
    }

    /**
     * The layer of this name; a node's name stands for the tensor that it makes.
     *
     * @throws SetupException if there is none, or if it cannot be a target layer
     */
    LayerCandidate named(String name) {
        return find(candidate -> candidate.name().equals(name))
                .or(() -> find(candidate -> candidate.node().equals(name)))
                .orElseThrow(() -> new SetupException(missing(name)));
    }

    private Optional<LayerCandidate> find(Predicate<LayerCandidate> condition) {
        return candidates.stream().filter(condition).findFirst();
    }

    private String missing(String name) {
        Optional<String> tensor = tensor(name);
        if (tensor.isPresent()) {
            return "The layer " + name + " of the model " + file + " cannot be the target layer: "
                    + obstacle.apply(tensor.get()) + ". Choose " + choice + "; " + LIST;
        }
        List<String> known = candidates.stream()
                .flatMap(candidate -> Stream.of(candidate.name(), candidate.node()))
                .distinct()
                .toList();
        return "The model " + file + " has no layer " + name + Nearest.hint(name, known) + ". " + LIST;
    }

    /** The tensor that a name means, whether it can be a layer or not. */
    private Optional<String> tensor(String name) {
        Stream<String> tensors = Stream.concat(
                graph.nodes().stream()
                        .flatMap(node -> Graph.outputs(node).stream())
                        .filter(name::equals),
                graph.nodes().stream()
                        .filter(node -> node.getName().equals(name))
                        .flatMap(node -> Graph.outputs(node).stream()));
        Stream<String> given = Stream.concat(
                graph.inputs().stream().map(input -> input.getName()),
                graph.initializers().stream().map(initializer -> initializer.getName()));
        return Stream.concat(tensors, given.filter(name::equals)).findFirst();
    }
}

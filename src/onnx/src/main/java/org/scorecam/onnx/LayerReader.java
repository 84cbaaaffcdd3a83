package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.LayerShape;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

/** Finds a model's target layers at one input size. */
final class LayerReader {
    private final OnnxModel model;
    private final InputShape input;
    private final LayerFinder finder;

    LayerReader(OnnxModel model, InputShape input) {
        this.model = model;
        this.input = input;
        finder = new LayerFinder(
                model.graph(),
                model.types(),
                model.input().name(),
                model.scores().output(),
                model.orders());
    }

    /** @param tokens the grid of a transformer's patches, null for layers with height and width */
    TargetLayers read(@Nullable Size tokens) {
        return tokens == null ? maps() : tokens(tokens);
    }

    private TargetLayers tokens(Size grid) {
        List<String> tensors = finder.floats();
        Map<String, long[]> measured = shapes(tensors);
        Map<String, long[]> shapes = new LinkedHashMap<>();
        tensors.forEach(tensor -> shapes.put(tensor, Objects.requireNonNull(measured.get(tensor))));
        TokenLayers layers = new TokenLayers(model.graph(), grid, shapes);
        String noDefault = "no float tensor (N, T, D) of " + grid.width() * grid.height() + " to "
                + (grid.width() * grid.height() + TokenLayers.MOST_OTHERS)
                + " tokens lies before its scores. <tokens> is "
                + grid
                + ": make it the grid of its patches, as many as the photo's width and height have, or leave it out"
                + " for a convolutional network.";
        return new TargetLayers(
                model,
                layers.candidates(),
                layers.find(model.input().name()).orElse(null),
                noDefault,
                "another",
                tensor -> shape(tensor) + "it is not (N, T, D) with T from " + grid.width() * grid.height() + " to "
                        + (grid.width() * grid.height() + TokenLayers.MOST_OTHERS) + ", as <tokens>" + grid
                        + "</tokens> needs");
    }

    private TargetLayers maps() {
        String scores = model.scores().output();
        List<String> tensors = finder.tensors();
        Map<String, long[]> shapes = shapes(
                Stream.concat(tensors.stream(), Stream.of(scores)).distinct().toList());
        List<LayerCandidate> candidates = tensors.stream()
                .map(tensor -> candidate(tensor, Objects.requireNonNull(shapes.get(tensor))))
                .filter(candidate -> candidate.shape().cells() > 1)
                .toList();
        int classes = Trial.classes(Objects.requireNonNull(shapes.get(scores)));
        return TargetLayers.ofMaps(
                model, candidates, new DefaultLayerRule(model.graph(), candidates, scores, classes), this::obstacle);
    }

    private Map<String, long[]> shapes(List<String> tensors) {
        try {
            return TensorShapes.of(model, tensors, input);
        } catch (SessionException e) {
            throw new SetupException(
                    "The model " + model.file() + " does not run on a photo of " + input.width() + "x"
                            + input.height() + " with " + input.channels() + " channels (" + e.getMessage()
                            + "). Give the <size> it was trained for, or export it again.",
                    e);
        }
    }

    private LayerCandidate candidate(String tensor, long[] shape) {
        NodeProto maker = Objects.requireNonNull(model.graph().maker(tensor));
        String order = Objects.requireNonNull(model.orders().get(tensor));
        return new LayerCandidate(tensor, maker.getName(), maker.getOpType(), layerShape(shape, order));
    }

    private static LayerShape layerShape(long[] shape, String order) {
        return shape.length != 4
                ? new LayerShape(0, 0, 0)
                : new LayerShape(
                        Math.toIntExact(shape[order.indexOf('C')]),
                        Math.toIntExact(shape[order.indexOf('H')]),
                        Math.toIntExact(shape[order.indexOf('W')]));
    }

    /** Why a tensor cannot be a target layer. */
    private String obstacle(String tensor) {
        String shape = shape(tensor);
        String obstacle = finder.obstacle(tensor);
        return shape + (obstacle.isEmpty() ? "it is not spatial" : obstacle);
    }

    private String shape(String tensor) {
        try {
            long[] shape = TensorShapes.of(model, List.of(tensor), input).get(tensor);
            return "its shape is " + Tensors.text(Objects.requireNonNull(shape)) + ", and ";
        } catch (SessionException e) {
            return "";
        }
    }
}

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
        Map<String, long[]> shapes = shapesInOrder(finder.floats());
        TokenLayers layers = new TokenLayers(model.graph(), grid, shapes);
        Ways ways = ways();
        DefaultTokens found = DefaultTokens.of(
                layers,
                LastTokens.find(model.graph(), ways, shapes),
                model.input().name(),
                input);
        return new TargetLayers(
                model,
                layers.candidates(),
                found.layer(),
                found.noDefault(),
                "another",
                tensor -> shape(tensor) + "it is not (N, T, D) with T from " + grid.width() * grid.height() + " to "
                        + (grid.width() * grid.height() + TokenLayers.MOST_OTHERS) + ", as <tokens>" + grid
                        + "</tokens> needs");
    }

    private TargetLayers maps() {
        String scores = model.scores().output();
        List<String> tensors = finder.tensors();
        Map<String, long[]> shapes = shapes(
                Stream.of(tensors.stream(), TokenMixing.tensors(model.graph(), finder.floats()), Stream.of(scores))
                        .flatMap(each -> each)
                        .distinct()
                        .toList());
        List<LayerCandidate> candidates = tensors.stream()
                .map(tensor -> candidate(tensor, Objects.requireNonNull(shapes.get(tensor))))
                .filter(candidate -> candidate.shape().cells() > 1)
                .toList();
        int classes = Trial.classes(Objects.requireNonNull(shapes.get(scores)));
        Ways ways = ways();
        DefaultMaps found = DefaultMaps.of(
                new DefaultLayerRule(model.graph(), candidates, scores, ways, classes),
                new TokenMixing(shapes),
                model.orders(),
                () -> LastTokens.find(model.graph(), ways, shapesInOrder(finder.floats()))
                        .map(tokens -> tokens.advice(input)));
        return new TargetLayers(
                model, candidates, found.layer(), found.noDefault(), "one with height and width", this::obstacle);
    }

    private Ways ways() {
        return new Ways(model.graph(), model.input().name(), model.scores().output());
    }

    private Map<String, long[]> shapesInOrder(List<String> tensors) {
        Map<String, long[]> measured = shapes(tensors);
        Map<String, long[]> shapes = new LinkedHashMap<>();
        tensors.forEach(tensor -> shapes.put(tensor, Objects.requireNonNull(measured.get(tensor))));
        return shapes;
    }

    private Map<String, long[]> shapes(List<String> tensors) {
        try {
            return TensorShapes.of(model, tensors, input);
        } catch (SessionException e) {
            throw model.refused(input, e);
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

package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.LayerShape;
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

    TargetLayers read() {
        String scores = model.scores().output();
        List<String> tensors = finder.tensors();
        Map<String, long[]> shapes = shapes(
                Stream.concat(tensors.stream(), Stream.of(scores)).distinct().toList());
        List<LayerCandidate> candidates = tensors.stream()
                .map(tensor -> candidate(tensor, Objects.requireNonNull(shapes.get(tensor))))
                .filter(candidate -> candidate.shape().cells() > 1)
                .toList();
        int classes = Trial.classes(Objects.requireNonNull(shapes.get(scores)));
        return new TargetLayers(
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

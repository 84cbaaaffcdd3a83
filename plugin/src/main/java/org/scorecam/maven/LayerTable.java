package org.scorecam.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.scorecam.cam.LayerShape;
import org.scorecam.onnx.DefaultLayer;
import org.scorecam.onnx.LayerCandidate;
import org.scorecam.onnx.TargetLayers;
import org.scorecam.outcome.SetupException;

/** The target layers of a model as aligned text. */
record LayerTable(TargetLayers layers) {
    List<String> lines() {
        String marked;
        String reason;
        try {
            DefaultLayer found = layers.defaultLayer();
            marked = found.layer().name();
            reason = "* the default: " + found.why();
        } catch (SetupException e) {
            marked = "";
            reason = e.getMessage();
        }
        String name = marked;
        Stream<String> rows = layers.candidates().stream()
                .map(layer -> row(layer, layer.name().equals(name)));
        return Stream.of(
                        Stream.of(format(" ", "tensor", "operator", "channels x height x width")),
                        rows,
                        Stream.of(reason),
                        withoutGradient(),
                        withOtherWays())
                .flatMap(Function.identity())
                .toList();
    }

    /** Which of them the methods that need the gradient cannot take, and why: one line a reason. */
    private Stream<String> withoutGradient() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (LayerCandidate layer : layers.candidates()) {
            layers.gradientObstacle(layer)
                    .ifPresent(why -> names.computeIfAbsent(why, first -> new ArrayList<>())
                            .add(layer.name()));
        }
        return names.entrySet().stream()
                .map(each -> "No variant with the gradient can take " + String.join(", ", each.getValue())
                        + ": behind, " + each.getKey());
    }

    /** What the methods that run the part behind the layer alone leave as it is. */
    private Stream<String> withOtherWays() {
        List<String> names = layers.candidates().stream()
                .filter(layer -> !layers.isOnAllWays(layer))
                .map(LayerCandidate::name)
                .toList();
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of("Other ways to the scores lead round " + String.join(", ", names)
                        + ": with ablation-cam and recipro-cam, what comes by those stays as the photo has it");
    }

    private String row(LayerCandidate layer, boolean isDefault) {
        LayerShape shape = layer.shape();
        return format(
                isDefault ? "*" : " ",
                layer.name(),
                layer.operator(),
                shape.channels() + " x " + shape.height() + " x " + shape.width());
    }

    private String format(String mark, String name, String operator, String shape) {
        return String.format(
                Locale.ROOT,
                "%s %-" + width("tensor", LayerCandidate::name) + "s  %-" + width("operator", LayerCandidate::operator)
                        + "s  %s",
                mark,
                name,
                operator,
                shape);
    }

    private int width(String title, Function<LayerCandidate, String> column) {
        return Math.max(
                title.length(),
                layers.candidates().stream()
                        .mapToInt(layer -> column.apply(layer).length())
                        .max()
                        .orElse(0));
    }
}

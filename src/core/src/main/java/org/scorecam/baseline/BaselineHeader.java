package org.scorecam.baseline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Choices;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Size;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;

/**
 * How the explanations of a baseline came about.
 *
 * @param toolName what computed them
 * @param toolVersion its version
 * @param modelFile relative to the project, with {@code /}; or the artifact's coordinates
 * @param modelSha256 of the file, lower-case hex
 * @param layer the target layer's tensor
 * @param layerSetting {@code <layer>} as the user wrote it, {@link #AUTO} where nothing is written
 * @param layerShape (K, h, w): every map of the baseline is (h, w)
 * @param scores {@code logits}, {@code probabilities} or {@code sigmoid}
 * @param settings how the model's file is read
 * @param method every choice of the method
 * @param input every choice on the way from a photo to the model's input
 * @param regions what stands for an object, {@code boxes} or {@code masks}, by suite
 */
public record BaselineHeader(
        String toolName,
        String toolVersion,
        String modelFile,
        String modelSha256,
        String layer,
        String layerSetting,
        LayerShape layerShape,
        String scores,
        ModelSettings settings,
        Method method,
        InputSettings input,
        SortedMap<String, String> regions) {
    /** The setting of a layer that is found, not named. */
    public static final String AUTO = "auto";

    private static final String NONE = "none";

    public BaselineHeader {
        regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
    }

    /**
     * What a run says of itself.
     *
     * @param layerSetting as the user wrote it; {@link #AUTO} where nothing is written
     */
    public static BaselineHeader of(RunResult run, String layerSetting) {
        RunResult.Model model = run.model();
        List<Integer> shape = model.layerShape();
        return new BaselineHeader(
                run.tool().name(),
                run.tool().version(),
                model.file(),
                model.sha256(),
                model.layer(),
                layerSetting,
                new LayerShape(shape.get(0), shape.get(1), shape.get(2)),
                model.scores(),
                model.settings(),
                run.method(),
                run.input(),
                run.suites().stream()
                        .collect(Collectors.toMap(
                                SuiteResult::name, SuiteResult::regions, (one, other) -> other, TreeMap::new)));
    }

    /** The same header, which knows the suites of another one, too: those whose explanations stay approved. */
    BaselineHeader beside(BaselineHeader old) {
        SortedMap<String, String> all = new TreeMap<>(old.regions);
        all.putAll(regions);
        return new BaselineHeader(
                toolName,
                toolVersion,
                modelFile,
                modelSha256,
                layer,
                layerSetting,
                layerShape,
                scores,
                settings,
                method,
                input,
                all);
    }

    /**
     * What makes {@code now} another measurement than this: another method, input, layer or size of the maps, another way to
     * read the model's file, or masks for boxes in a suite that both have, as a sentence without its end; empty if maps can
     * be compared. A layer or an output that was found both times may have another name, as
     * an exporter renames tensors. A preset is but a name for the values that are compared.
     */
    Optional<String> difference(BaselineHeader now) {
        List<String> differences = new ArrayList<>();
        addMethod(differences, now.method);
        addInput(differences, now.input);
        addSettings(differences, now.settings);
        regions.forEach((suite, then) ->
                add(differences, "<regions> of suite " + suite, then, now.regions.getOrDefault(suite, then)));
        if (!layer.equals(now.layer) && !layerSetting.equals(now.layerSetting)) {
            add(differences, "<layer>", describedLayer(), now.describedLayer());
        } else {
            add(differences, "the map's size", mapSize(), now.mapSize());
        }
        return differences.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", differences));
    }

    /** Whether the layer was found under another name. */
    boolean hasRenamedLayer(BaselineHeader now) {
        return !layer.equals(now.layer);
    }

    /** Each choice that is another one; as a variant's name stands for a set of them, it is enough where nothing is set beside it. */
    private void addMethod(List<String> differences, Method now) {
        if (method.isPlain() && now.isPlain() && method.alpha() == now.alpha()) {
            add(differences, "<variant>", method.variant(), now.variant());
            return;
        }
        Map<String, Object> choices = Choices.of(now);
        Choices.of(method).forEach((name, then) -> {
            if (!name.equals(Choices.VARIANT)) {
                add(differences, "<" + name + ">", then, Objects.requireNonNull(choices.get(name)));
            }
        });
    }

    private void addInput(List<String> differences, InputSettings now) {
        add(differences, "<size>", input.size(), now.size());
        add(differences, "<resize>", input.resize(), now.resize());
        add(differences, "<shorterSide>", input.shorterSide(), now.shorterSide());
        add(differences, "<interpolation>", input.interpolation(), now.interpolation());
        add(differences, "<colors>", input.colors(), now.colors());
        add(differences, "<scale>", input.scale(), now.scale());
        add(differences, "<mean>", input.mean(), now.mean());
        add(differences, "<std>", input.std(), now.std());
        add(differences, "<orientation>", input.orientation(), now.orientation());
    }

    private void addSettings(List<String> differences, ModelSettings now) {
        if (!Objects.equals(settings.output(), now.output())) {
            add(differences, "<output>", settings.outputSetting(), now.outputSetting());
        }
        add(differences, "<classOffset>", settings.classOffset(), now.classOffset());
        add(differences, "<inputs>", written(settings.inputs()), written(now.inputs()));
        add(differences, "<tokens>", written(settings.tokens()), written(now.tokens()));
    }

    private static String written(SortedMap<String, String> inputs) {
        return inputs.isEmpty()
                ? NONE
                : String.join(
                        ", ", inputs.entrySet().stream().map(Object::toString).toList());
    }

    private static String written(@Nullable Size tokens) {
        return tokens == null ? NONE : tokens.toString();
    }

    private static void add(List<String> differences, String what, Object then, Object now) {
        if (!Objects.equals(then, now)) {
            differences.add(what + " was " + written(then) + " and is " + written(now));
        }
    }

    /** As it is written in the pom. */
    private static String written(Object value) {
        if (value instanceof InputSettings.Colors) {
            return value.toString();
        }
        if (value instanceof List<?> numbers) {
            return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        return value instanceof Enum<?> constant ? Choices.text(constant) : value.toString();
    }

    private String describedLayer() {
        return layerSetting.equals(AUTO) ? layer + " (auto)" : layerSetting;
    }

    private String mapSize() {
        return layerShape.width() + "x" + layerShape.height();
    }
}

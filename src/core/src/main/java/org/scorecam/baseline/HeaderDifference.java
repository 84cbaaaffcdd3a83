package org.scorecam.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Choices;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Size;
import org.scorecam.result.ModelSettings;

/** What makes one run another measurement than another, in words; see {@link BaselineHeader#difference}. */
final class HeaderDifference {
    private static final String NONE = "none";

    private final List<String> differences = new ArrayList<>();

    private HeaderDifference() {}

    static Optional<String> between(BaselineHeader then, BaselineHeader now) {
        HeaderDifference difference = new HeaderDifference();
        difference.addMethod(then.method(), now.method());
        difference.addInput(then.input(), now.input());
        difference.addSettings(then.settings(), now.settings());
        difference.addRegions(then.regions(), now.regions());
        difference.addLayer(then, now);
        return difference.differences.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("; ", difference.differences));
    }

    private void addLayer(BaselineHeader then, BaselineHeader now) {
        if (!then.layer().equals(now.layer()) && !then.layerSetting().equals(now.layerSetting())) {
            add("<layer>", layer(then), layer(now));
        } else {
            add("the map's size", mapSize(then.layerShape()), mapSize(now.layerShape()));
        }
    }

    private static String layer(BaselineHeader header) {
        String setting = header.layerSetting();
        return setting.equals(BaselineHeader.AUTO) ? header.layer() + " (auto)" : setting;
    }

    private static String mapSize(LayerShape shape) {
        return shape.width() + "x" + shape.height();
    }

    /** Of suites that only one of the two has, there is nothing to compare. */
    private void addRegions(SortedMap<String, String> then, SortedMap<String, String> now) {
        then.forEach((suite, before) -> add("<regions> of suite " + suite, before, now.getOrDefault(suite, before)));
    }

    /** Each choice that is another one; as a variant's name stands for a set of them, it is enough where nothing is set beside it. */
    private void addMethod(Method then, Method now) {
        if (then.isMasked() != now.isMasked()) {
            add("<variant>", then.variant(), now.variant());
            return;
        }
        if (then.isPlain() && now.isPlain() && then.alpha() == now.alpha()) {
            add("<variant>", then.variant(), now.variant());
            return;
        }
        Map<String, Object> choices = Choices.of(now);
        Choices.of(then).forEach((name, before) -> {
            if (!name.equals(Choices.VARIANT) || !then.isMasked()) {
                add("<" + name + ">", before, Objects.requireNonNull(choices.get(name)));
            }
        });
    }

    private void addInput(InputSettings then, InputSettings now) {
        add("<size>", then.size(), now.size());
        add("<resize>", then.resize(), now.resize());
        add("<shorterSide>", then.shorterSide(), now.shorterSide());
        add("<interpolation>", then.interpolation(), now.interpolation());
        add("<colors>", then.colors(), now.colors());
        add("<scale>", then.scale(), now.scale());
        add("<mean>", then.mean(), now.mean());
        add("<std>", then.std(), now.std());
        add("<orientation>", then.orientation(), now.orientation());
    }

    private void addSettings(ModelSettings then, ModelSettings now) {
        if (!Objects.equals(then.output(), now.output())) {
            add("<output>", then.outputSetting(), now.outputSetting());
        }
        add("<classOffset>", then.classOffset(), now.classOffset());
        add("<inputs>", written(then.inputs()), written(now.inputs()));
        add("<tokens>", written(then.tokens()), written(now.tokens()));
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

    private void add(String what, Object then, Object now) {
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
}

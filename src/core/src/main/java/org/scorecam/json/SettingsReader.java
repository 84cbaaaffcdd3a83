package org.scorecam.json;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.ModelSettings;

/** How explanations are measured, which results and baselines say alike. */
final class SettingsReader {
    /** No model takes more pixels a side. */
    private static final int MOST_SIDE = 1 << 14;

    private SettingsReader() {}

    static ModelSettings settings(JsonValue model) {
        SortedMap<String, String> inputs = new TreeMap<>();
        model.field("inputs").fields().forEach((name, value) -> inputs.put(name, value.text()));
        return new ModelSettings(
                model.field("output").orNull(JsonValue::text),
                model.field("outputSetting").text(),
                model.field("classOffset").whole(0),
                inputs,
                model.field("tokens").orNull(Shapes::size));
    }

    static InputSettings input(JsonValue input) {
        InputSettings.Colors colors = input.field("colors").constant(InputSettings.Colors.class);
        return new InputSettings(
                input.field("preset").text(),
                inputSize(input.field("size")),
                input.field("resize").constant(InputSettings.Resize.class),
                input.field("shorterSide").whole(0, MOST_SIDE),
                input.field("interpolation").constant(InputSettings.Interpolation.class),
                colors,
                input.field("scale").number(),
                input.field("mean").list(colors.channels(), JsonValue::number),
                input.field("std").list(colors.channels(), JsonValue::number),
                input.field("orientation").constant(InputSettings.Orientation.class));
    }

    private static Size inputSize(JsonValue size) {
        List<Integer> sides = size.list(2, side -> side.whole(1, MOST_SIDE));
        return new Size(sides.get(0), sides.get(1));
    }

    /** A choice that is not there is the variant's. */
    static Method method(JsonValue method) {
        try {
            return Choices.resolve(method.settings());
        } catch (SetupException e) {
            throw new SetupException(e.getMessage() + ". " + method.cure());
        }
    }
}

package org.scorecam.json;

import java.io.IOException;
import java.util.Map;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.result.ModelSettings;

/** How explanations are measured, which results and baselines say alike. */
record SettingsWriter(Values values) {
    void settings(ModelSettings settings) throws IOException {
        values.text("output", settings.output());
        values.text("outputSetting", settings.outputSetting());
        values.whole("classOffset", settings.classOffset());
        values.object("inputs", () -> {
            for (Map.Entry<String, String> input : settings.inputs().entrySet()) {
                values.text(input.getKey(), input.getValue());
            }
        });
        values.size("tokens", settings.tokens());
    }

    void input(InputSettings input) throws IOException {
        values.text("preset", input.preset());
        values.size("size", input.size());
        values.choice("resize", input.resize());
        values.whole("shorterSide", input.shorterSide());
        values.choice("interpolation", input.interpolation());
        values.constant("colors", input.colors());
        values.number("scale", input.scale());
        values.numbers("mean", input.mean());
        values.numbers("std", input.std());
        values.choice("orientation", input.orientation());
    }

    void method(Method method) throws IOException {
        for (Map.Entry<String, Object> choice : Choices.of(method).entrySet()) {
            if (choice.getValue() instanceof Double number) {
                values.number(choice.getKey(), number);
            } else {
                values.text(choice.getKey(), choice.getValue().toString());
            }
        }
    }
}

package org.scorecam.engine;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.FileNames;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.onnx.InputFacts;
import org.scorecam.onnx.OnnxClassifier;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.onnx.Ports;
import org.scorecam.result.ModelSettings;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;
import org.scorecam.suite.Labels;

/**
 * How a model is read, and how a photo becomes its input.
 *
 * @param settings those of {@code <model>}
 */
public record ModelReading(Settings settings) {
    private static final int MOST_CLASSES = 999_999;
    private static final int MOST_PATCHES = 9_999;

    /** The target layer, {@code auto} to find it. */
    public String layer() {
        Setting layer = settings.get("layer");
        return layer.is(OnnxClassifier.AUTO) ? OnnxClassifier.AUTO : layer.textOr(OnnxClassifier.AUTO);
    }

    /** What the scores are, {@code auto} to find it. */
    public String scores() {
        return OnnxClassifier.scores(settings.get("scores"));
    }

    public OnnxClassifier.Options options(InputSettings input, int batch) {
        return new OnnxClassifier.Options(
                layer(), scores(), input.size(), input.colors().channels(), batch, classOffset(), tokens());
    }

    /** 0 where it is not there. */
    public int classOffset() {
        return settings.get("classOffset")
                .or(0)
                .whole("the place of class 0 among the model's scores, a whole number", 0, MOST_CLASSES, 1);
    }

    /** The grid of a vision transformer's patches; null where it is not there. */
    public @Nullable Size tokens() {
        String grid = "the grid of the transformer's patches, WxH and more than one, such as 14x14";
        Size one = new Size(1, 1);
        return settings.get("tokens").orNull(written -> {
            Size tokens = written.size(grid, MOST_PATCHES, Size::new);
            if (tokens.equals(one)) {
                throw written.wrong("must be " + grid);
            }
            return tokens;
        });
    }

    public Ports ports() {
        Settings inputs = settings.group("inputs");
        Map<String, String> values = new TreeMap<>();
        inputs.names().forEach(name -> values.put(name, inputs.get(name).textOr("")));
        return new Ports(settings.get("output").text(), values);
    }

    /** All that says how the model's file is read, for the record. */
    public ModelSettings reading(OnnxModel onnx) {
        Ports ports = ports();
        return ModelSettings.of(onnx.scores().output(), ports.output(), classOffset(), ports.inputs(), tokens());
    }

    /** The names of the classes; a background's scores come last, and are named so. */
    public Labels labels(int classes) {
        String file = settings.get("labels").text();
        return file == null
                ? Labels.none(classes)
                : Labels.read(FileNames.path("<model><labels>", file), classes, classOffset());
    }

    public InputSettings input(InputFacts model) {
        return input(input(), model);
    }

    /**
     * What settings of {@code <input>} come to for a model.
     *
     * @throws org.scorecam.outcome.SetupException as {@link Presets#resolve} does
     */
    static InputSettings input(Settings input, InputFacts model) {
        Size size = model.width().isPresent() && model.height().isPresent()
                ? new Size(model.width().getAsInt(), model.height().getAsInt())
                : null;
        return Presets.resolve(input, size);
    }

    /** Whether there is a preset, without which nothing is known of the input's values. */
    public boolean hasPreset() {
        return input().get("preset").isWritten();
    }

    /** {@code <size>} alone; null where it is not there. */
    public @Nullable Size size() {
        return input().get("size").orNull(Presets::size);
    }

    private Settings input() {
        return settings.group("input");
    }
}

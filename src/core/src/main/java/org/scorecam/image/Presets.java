package org.scorecam.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.InputSettings.Colors;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.image.InputSettings.Resize;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/**
 * The named ways from a photo to a model's input. Whatever is written beside the preset beats it.
 *
 * <table>
 * <caption>presets</caption>
 * <tr><th>preset</th><th>colors</th><th>scale</th><th>mean</th><th>std</th><th>resize</th><th>interpolation</th></tr>
 * <tr><td>torchvision</td><td>RGB</td><td>1/255</td><td>0.485, 0.456, 0.406</td><td>0.229, 0.224, 0.225</td><td>crop</td><td>antialias</td></tr>
 * <tr><td>keras-caffe</td><td>BGR</td><td>1</td><td>103.939, 116.779, 123.68</td><td>1</td><td>stretch</td><td>bilinear</td></tr>
 * <tr><td>keras-tf</td><td>RGB</td><td>1/127.5</td><td>1</td><td>1</td><td>stretch</td><td>bilinear</td></tr>
 * <tr><td>unit</td><td>RGB</td><td>1/255</td><td>0</td><td>1</td><td>stretch</td><td>antialias</td></tr>
 * <tr><td>raw</td><td>RGB</td><td>1</td><td>0</td><td>1</td><td>stretch</td><td>antialias</td></tr>
 * </table>
 */
public final class Presets {
    /** torchvision resizes to 256 before it crops 224. */
    private static final double CROPPED_SHARE = 0.875;

    /** No model takes more; two sides of it still fit in one array of three channels. */
    private static final int MAX_SIDE = 10_000;

    private final Settings input;
    private final Preset preset;
    private final Size size;
    private final Resize resize;
    private final Colors colors;

    private Presets(Settings input, @Nullable Size model) {
        this.input = input;
        this.preset = preset(input.get("preset"));
        this.size = size(input.get("size"), model);
        this.resize = input.get("resize").word(preset.resize());
        this.colors = input.get("colors").or(preset.colors()).constant(Colors.class);
    }

    /**
     * What is written in {@code <input>}.
     *
     * <ul>
     *   <li>{@code size}: {@code WxH}; default the model's
     *   <li>{@code shorterSide}: a whole number; for crop alone; default {@code round(shorter side of size / 0.875)}
     *   <li>{@code scale}: a decimal number, or a fraction such as {@code 1/255}
     *   <li>{@code mean}, {@code std}: as many values as {@code colors} has, in its order, or one for all. The preset's
     *       own stay with their colour: torchvision in BGR has the mean 0.406, 0.456, 0.485. Gray takes the preset's only
     *       where all three are equal
     * </ul>
     *
     * @param model the size of the model's input, null where it is dynamic
     * @throws org.scorecam.outcome.SetupException if the preset is missing, or a value is none of those allowed
     */
    public static InputSettings resolve(Settings input, @Nullable Size model) {
        return new Presets(input, model).settings();
    }

    /** The presets' names, in the table's order. */
    public static List<String> names() {
        return Preset.ALL.stream().map(Preset::name).toList();
    }

    /**
     * What {@code <size>} alone means, for whoever needs no more.
     *
     * @throws org.scorecam.outcome.SetupException if it is not {@code WxH}
     */
    public static Size size(Setting written) {
        return written.size("WIDTHxHEIGHT in pixels, each 1 to " + MAX_SIDE + ", such as 224x224", MAX_SIDE, Size::new);
    }

    private InputSettings settings() {
        return new InputSettings(
                preset.name(),
                size,
                resize,
                shorterSide(input.get("shorterSide")),
                input.get("interpolation").word(preset.interpolation()),
                colors,
                scale(input.get("scale").or(preset.scale())),
                channels("mean", preset.mean(), "number", mean -> true),
                channels("std", preset.std(), "number above 0", std -> std > 0),
                input.get("orientation").word(Orientation.AUTO));
    }

    private static Preset preset(Setting written) {
        if (!written.isWritten()) {
            throw written.missing("one of " + String.join(", ", names())
                    + ", the one that the model was trained with; there is no default, because a wrong guess would give"
                    + " plausible, false maps");
        }
        return written.word("one of", Preset.ALL, Preset::name);
    }

    private static Size size(Setting written, @Nullable Size model) {
        if (model == null && !written.isWritten()) {
            throw written.missing("WIDTHxHEIGHT, such as 224x224, as the model takes inputs of any size");
        }
        return model == null || written.isWritten() ? size(written) : model;
    }

    private static double scale(Setting written) {
        return written.fraction("a positive number or fraction, such as 1/255 or 0.0039", scale -> scale > 0);
    }

    private int shorterSide(Setting written) {
        if (resize != Resize.CROP) {
            if (written.isWritten()) {
                throw written.wrong("that is for <resize>crop</resize> alone, and resize is " + Setting.written(resize)
                        + ": remove one of the two");
            }
            return 0;
        }
        int cropped = Math.min(size.width(), size.height());
        int shorterSide = written.isWritten()
                ? written.whole("a whole number of pixels", 1, MAX_SIDE, 256)
                : (int) Math.round(cropped / CROPPED_SHARE);
        if (shorterSide < cropped) {
            throw written.wrong("must be at least the " + cropped + " that are cropped from it (size " + size + ")");
        }
        return shorterSide;
    }

    /** As many numbers as there are channels; a single one stands for all. */
    private List<Double> channels(String name, List<Double> ofPreset, String kind, DoublePredicate fits) {
        int channels = colors.channels();
        String what = channels == 1
                ? "one " + kind + ", as colors is GRAY"
                : "one " + kind + ", or " + channels + " with commas between them, in the order of colors";
        Setting written = input.get(name);
        if (!written.isWritten()) {
            return ofPreset(written, ofPreset);
        }
        List<Double> numbers = written.numbers(what, fits);
        if (numbers.size() != channels && numbers.size() != 1) {
            throw written.wrong("must be " + what);
        }
        return numbers.size() == channels ? numbers : Collections.nCopies(channels, numbers.get(0));
    }

    private List<Double> ofPreset(Setting missing, List<Double> values) {
        if (colors.channels() == 1) {
            if (Set.copyOf(values).size() > 1) {
                throw missing.missing("one value, as colors is GRAY, and the preset " + preset.name()
                        + " has one each for red, green and blue");
            }
            return values.subList(0, 1);
        }
        if (colors == preset.colors()) {
            return values;
        }
        List<Double> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }
}

package org.scorecam.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.InputSettings.Colors;
import org.scorecam.image.InputSettings.Interpolation;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.image.InputSettings.Resize;
import org.scorecam.outcome.SetupException;

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

    private final InputText text;
    private final Preset preset;
    private final Size size;
    private final Resize resize;
    private final Colors colors;

    private Presets(InputText text, @Nullable Size model) {
        this.text = text;
        this.preset = text.preset();
        this.size = size(model);
        this.resize = text.named("resize", text.choices().resize(), Resize.class, preset.resize());
        this.colors = text.named("colors", text.choices().colors(), Colors.class, preset.colors());
    }

    /**
     * What the choices mean.
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
     * @throws SetupException if the preset is missing, or a value is none of those allowed
     */
    public static InputSettings resolve(InputChoices choices, @Nullable Size model) {
        return new Presets(new InputText(choices), model).settings();
    }

    /**
     * What {@code <size>} alone means, for whoever needs no more.
     *
     * @throws SetupException if it is not {@code WxH}
     */
    public static Size size(String written) {
        return InputText.size(written);
    }

    private InputSettings settings() {
        InputChoices choices = text.choices();
        return new InputSettings(
                preset.name(),
                size,
                resize,
                shorterSide(),
                text.named("interpolation", choices.interpolation(), Interpolation.class, preset.interpolation()),
                colors,
                choices.scale() == null ? preset.scale() : text.scale(choices.scale()),
                choices.mean() == null
                        ? ofPreset("mean", preset.mean())
                        : text.numbers("mean", choices.mean(), colors.channels(), false),
                choices.std() == null
                        ? ofPreset("std", preset.std())
                        : text.numbers("std", choices.std(), colors.channels(), true),
                text.named("orientation", choices.orientation(), Orientation.class, Orientation.AUTO));
    }

    private Size size(@Nullable Size model) {
        String written = text.choices().size();
        if (written != null) {
            return InputText.size(written);
        }
        if (model == null) {
            throw new SetupException(
                    "<input><size> is missing, and the model takes inputs of any size: write <size>WxH</size>, such as 224x224");
        }
        return model;
    }

    private int shorterSide() {
        String written = text.choices().shorterSide();
        int shorter = Math.min(size.width(), size.height());
        if (resize != Resize.CROP) {
            if (written != null) {
                throw InputText.invalid(
                        "shorterSide",
                        written,
                        "is for <resize>crop</resize> alone, but resize is " + InputText.written(resize)
                                + ": remove one of the two");
            }
            return 0;
        }
        int shorterSide =
                written == null ? (int) Math.round(shorter / CROPPED_SHARE) : text.wholeNumber("shorterSide", written);
        if (shorterSide < shorter) {
            throw InputText.invalid(
                    "shorterSide",
                    String.valueOf(written),
                    "is less than the " + shorter + " that are cropped from it (size " + size
                            + "): write at least that");
        }
        return shorterSide;
    }

    private List<Double> ofPreset(String element, List<Double> values) {
        if (colors.channels() == 1) {
            if (Set.copyOf(values).size() > 1) {
                throw new SetupException("<input><" + element + "> is missing: the preset " + preset.name()
                        + " has one value each for red, green and blue, but colors is GRAY: write one value");
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

package org.scorecam.onnx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.scorecam.image.InputSettings;
import org.scorecam.outcome.SetupException;

/**
 * Refuses settings of the input that a model of whole numbers cannot take: what they make of a photo would lie outside of the type, or
 * be rounded to next to nothing, and the maps of that look like any other.
 */
final class WholeNumbers {
    /** Below so many shades a photo is hardly legible; the presets leave 2 to 5, quantised inputs have some 240. */
    private static final int FEWEST_SHADES = 16;

    private static final int BRIGHTEST = 255;
    private static final MathContext SHOWN = new MathContext(3);

    private final String input;
    private final int type;

    /**
     * @param input its name
     * @param type of its elements, as {@link ai.onnx.proto.OnnxMl.TensorProto.DataType} numbers them
     */
    WholeNumbers(Path file, String input, int type) {
        this.input = "The input " + input + " of the model " + file;
        this.type = type;
    }

    /** @throws SetupException if the type is one of whole numbers, and the settings are not for it */
    void require(InputSettings settings) {
        int[] holds = PhotoInput.WHOLE.get(type);
        if (holds == null) {
            return;
        }
        double least = values(settings).min().orElseThrow();
        double most = values(settings).max().orElseThrow();
        if (Math.floor(least + 0.5) < holds[0] || Math.floor(most + 0.5) > holds[1]) {
            throw refused(settings, least, most, "that type holds only " + holds[0] + " to " + holds[1]);
        }
        long shades = shades(settings);
        if (shades < FEWEST_SHADES) {
            throw refused(settings, least, most, "of these only " + shades + " are whole numbers");
        }
    }

    /** What the darkest and the brightest pixel become, in each channel. */
    private static DoubleStream values(InputSettings settings) {
        return IntStream.range(0, settings.colors().channels())
                .boxed()
                .flatMapToDouble(
                        channel -> DoubleStream.of(value(settings, channel, 0), value(settings, channel, BRIGHTEST)));
    }

    private static double value(InputSettings settings, int channel, int pixel) {
        return (pixel * settings.scale() - settings.mean().get(channel))
                / settings.std().get(channel);
    }

    /** How many values are left of a channel's 256, in the channel of the fewest. */
    private static long shades(InputSettings settings) {
        return IntStream.range(0, settings.colors().channels())
                .mapToLong(channel -> IntStream.rangeClosed(0, BRIGHTEST)
                        .mapToDouble(pixel -> Math.floor(value(settings, channel, pixel) + 0.5))
                        .distinct()
                        .count())
                .min()
                .orElseThrow();
    }

    private SetupException refused(InputSettings settings, double least, double most, String problem) {
        return new SetupException(input + " is of type " + InputReader.typeName(type) + ", but <input> (preset "
                + settings.preset() + ") makes " + shown(least) + " to " + shown(most) + " of a photo's pixels, and "
                + problem + ". A model of whole numbers normalises the pixels itself: write " + cure()
                + ", and no other <scale>, <mean> or <std>.");
    }

    private String cure() {
        int[] holds = PhotoInput.WHOLE.getOrDefault(type, new int[] {0, BRIGHTEST});
        return "<preset>raw</preset>" + (holds[1] < BRIGHTEST ? " with <mean>" + -holds[0] + "</mean>" : "");
    }

    private static String shown(double value) {
        return new BigDecimal(value).round(SHOWN).stripTrailingZeros().toPlainString();
    }
}

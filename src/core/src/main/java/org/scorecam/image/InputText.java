package org.scorecam.image;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/** Parses what users write in {@code <input>}; each message names the element and its value. */
record InputText(InputChoices choices) {
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,4})\\s*[xX]\\s*([1-9]\\d{0,4})");
    /** No model takes more; two sides of it still fit in one array of three channels. */
    private static final int MAX_SIDE = 10_000;

    Preset preset() {
        List<String> names = Preset.ALL.stream().map(Preset::name).toList();
        String written = choices.preset();
        if (written == null || written.isBlank()) {
            throw new SetupException("<input><preset> is missing: write one of " + String.join(", ", names)
                    + ", the one that the model was trained with; there is no default, because a wrong guess would give"
                    + " plausible, false maps");
        }
        return Preset.ALL.stream()
                .filter(preset -> preset.name().equalsIgnoreCase(written.strip()))
                .findFirst()
                .orElseThrow(() -> unknown("preset", written, names));
    }

    <E extends Enum<E>> E named(String element, @Nullable String written, Class<E> type, E otherwise) {
        if (written == null) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(written.strip()))
                .findFirst()
                .orElseThrow(() -> unknown(
                        element,
                        written,
                        Arrays.stream(type.getEnumConstants())
                                .map(InputText::written)
                                .toList()));
    }

    /** As the documentation writes it: colours in capitals, all else small. */
    static String written(Enum<?> constant) {
        return constant instanceof InputSettings.Colors
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT);
    }

    static Size size(String written) {
        Matcher size = SIZE.matcher(written.strip());
        if (!size.matches()
                || Integer.parseInt(size.group(1)) > MAX_SIDE
                || Integer.parseInt(size.group(2)) > MAX_SIDE) {
            throw invalid(
                    "size", written, "must be WIDTHxHEIGHT in pixels, each 1 to " + MAX_SIDE + ", such as 224x224");
        }
        return new Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }

    int wholeNumber(String element, String written) {
        double number = number(written);
        if (!(number == Math.rint(number) && number >= 1 && number <= MAX_SIDE)) {
            throw invalid(element, written, "must be a whole number of pixels, 1 to " + MAX_SIDE + ", such as 256");
        }
        return (int) number;
    }

    double scale(String written) {
        String[] parts = written.split("/", -1);
        double scale = number(parts[0]) / (parts.length == 1 ? 1 : number(parts[1]));
        if (!(scale > 0) || Double.isInfinite(scale) || parts.length > 2) {
            throw invalid("scale", written, "must be a positive number or fraction, such as 1/255 or 0.0039");
        }
        return scale;
    }

    /** As many numbers as there are channels; a single one stands for all. */
    List<Double> numbers(String element, String written, int channels, boolean positive) {
        List<Double> numbers =
                Arrays.stream(written.split(",", -1)).map(InputText::number).toList();
        boolean countFits = numbers.size() == channels || numbers.size() == 1;
        if (!countFits || numbers.stream().anyMatch(number -> number.isNaN() || (positive && number <= 0))) {
            String kind = positive ? "number above 0" : "number";
            throw invalid(
                    element,
                    written,
                    channels == 1
                            ? "must be one " + kind + ", as colors is GRAY"
                            : "must be one " + kind + ", or " + channels
                                    + " with commas between them, in the order of colors");
        }
        return numbers.size() == channels ? numbers : Collections.nCopies(channels, numbers.get(0));
    }

    static SetupException invalid(String element, String written, String problem) {
        return new SetupException("<input><" + element + "> (" + written.strip() + ") " + problem);
    }

    private SetupException unknown(String element, String written, List<String> known) {
        return invalid(
                element, written, "must be one of " + String.join(", ", known) + Nearest.hint(written.strip(), known));
    }

    /** NaN for what is no finite decimal number. */
    private static double number(String written) {
        try {
            double number = new BigDecimal(written.strip()).doubleValue();
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}

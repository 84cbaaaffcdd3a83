package org.scorecam.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/**
 * {@code <metrics>} as the user wrote it; null or blank is an element that is not there, for which
 * {@link MetricSettings#DEFAULT} stands.
 *
 * @param include names of metrics that need forwards, with commas
 * @param tau a decimal, at least 0 and below 1
 * @param tolerance a decimal, at least 0
 * @param iou decimals, above 0 and at most 1, with commas
 * @param form a {@link MetricSettings.Form}'s name
 * @param steps a whole number from 1 to 1000
 * @param insertion a {@link MetricSettings.Fill}'s name
 * @param deletion a {@link MetricSettings.Fill}'s name
 */
public record MetricsText(
        @Nullable String include,
        @Nullable String tau,
        @Nullable String tolerance,
        @Nullable String iou,
        @Nullable String form,
        @Nullable String steps,
        @Nullable String insertion,
        @Nullable String deletion) {
    private static final int MOST_STEPS = 1000;

    /**
     * What it says.
     *
     * @throws SetupException naming the element, its value and what it may be
     */
    public MetricSettings settings() {
        MetricSettings defaults = MetricSettings.DEFAULT;
        return new MetricSettings(
                include(present(include)),
                tau(present(tau), defaults.tau()),
                tolerance(present(tolerance), defaults.tolerance()),
                iou(present(iou), defaults.iou()),
                constant("form", form, MetricSettings.Form.class, defaults.form()),
                steps(present(steps), defaults.steps()),
                constant("insertion", insertion, MetricSettings.Fill.class, defaults.insertion()),
                constant("deletion", deletion, MetricSettings.Fill.class, defaults.deletion()));
    }

    private static Set<Metric> include(@Nullable String text) {
        Set<Metric> found = EnumSet.noneOf(Metric.class);
        if (text == null) {
            return found;
        }
        List<String> known = Arrays.stream(Metric.values())
                .filter(Metric::needsForwards)
                .map(Metric::name)
                .toList();
        for (String each : text.split(",", -1)) {
            String name = each.strip();
            if (!known.contains(name)) {
                throw error("include", text, sentence(name, known));
            }
            found.add(Metric.valueOf(name));
        }
        return found;
    }

    private static String sentence(String name, List<String> known) {
        boolean measured = Arrays.stream(Metric.values())
                .anyMatch(metric -> metric.name().equals(name) && !metric.needsForwards());
        String takes = " It takes, with commas, " + String.join(", ", known);
        return measured
                ? "names " + name + ", which is measured without being named wherever it can be; leave it out." + takes
                : "names " + (name.isEmpty() ? "nothing between two commas" : name) + ", which is not known"
                        + (Nearest.hint(name, known).isEmpty() ? "." : Nearest.hint(name, known)) + takes;
    }

    private static int steps(@Nullable String text, int absent) {
        if (text == null) {
            return absent;
        }
        double value = number("steps", text, "a whole number such as 50");
        if (!(value >= 1 && value <= MOST_STEPS && value == Math.rint(value))) {
            throw error(
                    "steps", text, "is out of range: it is a whole number from 1 to " + MOST_STEPS + ", such as 50");
        }
        return (int) value;
    }

    private static <E extends Enum<E>> E constant(String element, @Nullable String written, Class<E> type, E absent) {
        String text = present(written);
        if (text == null) {
            return absent;
        }
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(text)) {
            String hint = Nearest.hint(text, known);
            throw error(
                    element,
                    text,
                    "is not known" + (hint.isEmpty() ? "." : hint) + " Write one of " + String.join(", ", known));
        }
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    private static double tau(@Nullable String text, double absent) {
        double value = text == null ? absent : number("tau", text);
        if (!(value >= 0 && value < 1)) {
            throw error(
                    "tau",
                    text,
                    "is out of range: it is a share of the map's maximum, at least 0 and below 1, such as 0.15");
        }
        return value;
    }

    private static double tolerance(@Nullable String text, double absent) {
        double value = text == null ? absent : number("tolerance", text);
        if (!(value >= 0)) {
            throw error("tolerance", text, "is out of range: it is in pixels of the photo, at least 0, such as 15");
        }
        return value;
    }

    private static List<Double> iou(@Nullable String text, List<Double> absent) {
        if (text == null) {
            return absent;
        }
        TreeSet<Double> values = new TreeSet<>();
        for (String each : text.split(",", -1)) {
            double value = number("iou", each.strip());
            if (!(value > 0 && value <= 1)) {
                throw error("iou", text, "is out of range: an IoU is above 0 and at most 1, such as 0.5");
            }
            values.add(value);
        }
        return new ArrayList<>(values);
    }

    private static double number(String element, String text) {
        return number(element, text, "a decimal such as 0.5");
    }

    private static double number(String element, String text, String cure) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw error(element, text, "is not a number; write " + cure);
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static SetupException error(String element, @Nullable String text, String sentence) {
        return new SetupException("<metrics><" + element + ">" + text + "</" + element + "> " + sentence);
    }
}

package org.scorecam.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * {@code <metrics>} as the user wrote it; null or blank is an element that is not there, for which
 * {@link MetricSettings#DEFAULT} stands.
 *
 * @param tau a decimal, at least 0 and below 1
 * @param tolerance a decimal, at least 0
 * @param iou decimals, above 0 and at most 1, with commas
 */
public record MetricsText(
        @Nullable String tau,
        @Nullable String tolerance,
        @Nullable String iou) {
    /**
     * What it says.
     *
     * @throws SetupException naming the element, its value and what it may be
     */
    public MetricSettings settings() {
        MetricSettings defaults = MetricSettings.DEFAULT;
        return new MetricSettings(
                tau(present(tau), defaults.tau()),
                tolerance(present(tolerance), defaults.tolerance()),
                iou(present(iou), defaults.iou()));
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
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw error(element, text, "is not a number; write a decimal such as 0.5");
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static SetupException error(String element, @Nullable String text, String sentence) {
        return new SetupException("<metrics><" + element + ">" + text + "</" + element + "> " + sentence);
    }
}

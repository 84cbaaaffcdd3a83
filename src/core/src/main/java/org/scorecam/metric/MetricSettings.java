package org.scorecam.metric;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/**
 * What metrics are measured with.
 *
 * @param include metrics that are measured only where they are asked for, and here are on every explanation whatever the rules
 * @param tau the threshold of {@link Metric#IOU}, [0, 1), as a share of the map's maximum
 * @param tolerance of {@link Metric#POINTING_GAME}, in pixels of the photo, at least 0
 * @param iou from which intersections over union on a box fits, for {@link Metric#MAX_BOX_ACC}; each in (0, 1], at least
 *     one, ascending
 * @param form of the map under which the input is seen again
 * @param steps of the curves of {@link Metric#INSERTION} and {@link Metric#DELETION}, at least 1
 * @param insertion what pixels are put into
 * @param deletion what stands where they are taken out
 * @param fill what stands where challenges take a part of the photo out
 * @param photos of a suite, for {@link Metric#RANDOMISED_SIMILARITY}, at least 1
 */
public record MetricSettings(
        Set<Metric> include,
        double tau,
        double tolerance,
        List<Double> iou,
        Form form,
        int steps,
        Fill insertion,
        Fill deletion,
        RegionFill fill,
        int photos) {
    private static final int MOST_STEPS = 1000;
    private static final int MOST_PHOTOS = 1000;

    /** The map that masks an input. */
    public enum Form {
        /** The whole soft map. */
        FULL,
        /** 0 below its median: the Score-CAM paper's. */
        MUTED
    }

    /** What stands where a pixel is not. */
    public enum Fill {
        /** The photo, blurred: a Gaussian of 5 pixels, cut off at 5. */
        BLUR,
        /** 0 in the model's input: the training photos' mean colour where inputs are standardised. */
        ZERO,
        /** The photo's own mean colour. */
        MEAN,
        /** A black pixel. */
        BLACK
    }

    /**
     * tau 0.15, tolerance 15 (TorchRay's), iou 0.5 (MaxBoxAcc); the full form, and curves of 50 steps from a blurred photo and to
     * zeros (RISE's); regions filled with what surrounds them; three photos. Nothing that needs forwards is included.
     */
    public static final MetricSettings DEFAULT = new MetricSettings(0.15, 15, List.of(0.5));

    /** Without a word on what needs forwards. */
    public MetricSettings(double tau, double tolerance, List<Double> iou) {
        this(Set.of(), tau, tolerance, iou, Form.FULL, 50, Fill.BLUR, Fill.ZERO, RegionFill.SURROUNDINGS, 3);
    }

    public MetricSettings {
        EnumSet<Metric> ordered = EnumSet.noneOf(Metric.class);
        ordered.addAll(include);
        include = Collections.unmodifiableSet(ordered);
        iou = List.copyOf(iou);
    }

    /**
     * What the user wrote in {@code <metrics>}; {@link #DEFAULT} stands for what is not written.
     *
     * @throws org.scorecam.outcome.SetupException naming the first that is wrong, and what it may be
     */
    public static MetricSettings of(Settings written) {
        return new MetricSettings(
                written.get("include").list().stream()
                        .map(MetricSettings::included)
                        .collect(Collectors.toSet()),
                tau(written.get("tau").or(DEFAULT.tau)),
                tolerance(written.get("tolerance").or(DEFAULT.tolerance)),
                written.get("iou").isWritten() ? iou(written.get("iou")) : DEFAULT.iou,
                written.get("form").word(DEFAULT.form),
                written.get("steps").or(DEFAULT.steps).whole("a whole number", 1, MOST_STEPS, DEFAULT.steps),
                written.get("insertion").word(DEFAULT.insertion),
                written.get("deletion").word(DEFAULT.deletion),
                written.get("fill").word(DEFAULT.fill),
                written.get("photos").or(DEFAULT.photos).whole("a whole number", 1, MOST_PHOTOS, DEFAULT.photos));
    }

    private static Metric included(Setting name) {
        List<Metric> choice =
                Arrays.stream(Metric.values()).filter(Metric::isOnlyAsked).toList();
        if (Arrays.stream(Metric.values()).anyMatch(metric -> !metric.isOnlyAsked() && name.is(metric.name()))) {
            throw name.wrong(
                    "that is measured without being named wherever it can be; leave it out, or write one or more,"
                            + " with commas, of "
                            + choice.stream().map(Metric::name).collect(Collectors.joining(", ")));
        }
        return name.word("one or more, with commas, of", choice, Metric::name);
    }

    private static double tau(Setting written) {
        return written.number(
                "a share of the map's maximum, a number of at least 0 and below 1, such as 0.15",
                tau -> tau >= 0 && tau < 1);
    }

    private static double tolerance(Setting written) {
        return written.number("pixels of the photo, a number of at least 0, such as 15", pixels -> pixels >= 0);
    }

    private static List<Double> iou(Setting written) {
        return List.copyOf(new TreeSet<>(written.numbers(
                "an IoU, a number above 0 and at most 1, or several with commas between them, such as 0.5",
                iou -> iou > 0 && iou <= 1)));
    }
}

package org.scorecam.baseline;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Heatmap;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.Gone;
import org.scorecam.rule.ExplanationId;

/**
 * One explanation in the form in which a baseline keeps it. A new one is compared in the same form, so that what has not
 * changed has not drifted at all.
 *
 * @param id which explanation: one of a class that the model has
 * @param sha256 of the photo's file, lower-case hex
 * @param map {@code L} (h, w) to the scale on which its largest value is 1, in steps of 1/255
 * @param massInBox [0, 1]; null for a background class
 * @param probability of the explained class, [0, 1]
 * @param predicted the class with the largest score
 */
public record Approved(
        ExplanationId id,
        String sha256,
        Heatmap map,
        @Nullable Double massInBox,
        double probability,
        ClassLabel predicted) {
    public Approved {
        map = Heatmap.ofBytes(map.height(), map.width(), scaled(map).bytes());
    }

    /**
     * So that its largest value is 1, as it is to a step of 1/255 for all but the maps of classes with next to no probability:
     * those are so small, by the epsilon in their range, that the steps would leave nothing of them, and any two would agree.
     */
    private static Heatmap scaled(Heatmap map) {
        float max = map.max();
        if (max == 0 || Math.round(255 * max) >= 255) {
            return map;
        }
        float[] values = map.values();
        for (int i = 0; i < values.length; i++) {
            values[i] /= max;
        }
        return new Heatmap(map.height(), map.width(), values);
    }

    /** The explanation in this form; empty for an ERROR, and where limits were proven before there was a map. */
    public static Optional<Approved> of(Explanation explanation) {
        if (explanation.outcome() == Outcome.ERROR || explanation.map().heatmap() == null) {
            return Optional.empty();
        }
        return Optional.of(new Approved(
                explanation.id(),
                found(explanation.photo().sha256()),
                found(explanation.map().heatmap()),
                explanation.metrics().get(Metric.MASS_IN_BOX),
                found(explanation.probability()),
                found(explanation.predicted()).label()));
    }

    /** What it is compared by. */
    public ApprovedKey key() {
        return ApprovedKey.of(id);
    }

    /** As results name what is not explained any more. */
    public Gone asGone() {
        return new Gone(id, massInBox, probability, predicted);
    }

    private static <T> T found(@Nullable T value) {
        return Objects.requireNonNull(value, "an explanation that is no ERROR has a digest and a map");
    }
}

package org.scorecam.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Channels;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.region.PixelMask;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Subject;

/**
 * One photo and one class of it.
 *
 * @param id which one
 * @param sha256 of the photo's file, null where it could not be read
 * @param size of the photo as it was explained (orientation applied), null where it could not be decoded
 * @param orientation the EXIF orientation that was applied, 1 for none
 * @param seen the part of the photo that the model saw, in its pixels, null where it could not be decoded
 * @param background whether the class has no boxes
 * @param outcome how it ended
 * @param problem the message of an ERROR, else null
 * @param notes warnings on this explanation, whole sentences
 * @param probability of the explained class, null where no forward was made
 * @param predicted the top-1, null where no forward was made
 * @param top the classes of the largest probabilities, largest first, a few; empty where no forward was made
 * @param boxes of the class, in pixels of the photo as it was explained
 * @param mask all that the masks of the class's objects cover, on the photo as it was explained; null where its boxes
 *     stand for them
 * @param visibleShare the share of the boxes' area, or of the mask's, that the model saw; null without boxes
 * @param metrics what was measured; empty for an ERROR
 * @param below limits' metrics that it does not keep, though their share is kept
 * @param heatmap {@code L} at the layer's resolution, [0, 1], null for an ERROR
 * @param channels what the map was summed from, null for an ERROR
 * @param partial what is known of a map that was not computed to its end, null for a whole one or an ERROR
 * @param baseline the same explanation as it was approved, null where it was not, or for an ERROR
 * @param forwards model evaluations made for it; those of a photo count at its first explanation
 * @param reused whether it was taken from an earlier run
 */
public record Explanation(
        ExplanationId id,
        @Nullable String sha256,
        @Nullable Size size,
        int orientation,
        @Nullable Box seen,
        boolean background,
        Outcome outcome,
        @Nullable String problem,
        List<String> notes,
        @Nullable Double probability,
        @Nullable Prediction predicted,
        List<Prediction> top,
        List<Box> boxes,
        @Nullable PixelMask mask,
        @Nullable Double visibleShare,
        Map<Metric, Double> metrics,
        List<Metric> below,
        @Nullable Heatmap heatmap,
        @Nullable Channels channels,
        @Nullable Partial partial,
        @Nullable Before baseline,
        int forwards,
        boolean reused) {
    /** A class and its probability on the whole input, in [0, 1]. */
    public record Prediction(ClassLabel label, double probability) {}

    /** The explanation as rules see it. */
    public Subject subject() {
        return new Subject(
                id, background, outcome == Outcome.ERROR, metrics, partial == null ? Map.of() : partial.bounds());
    }

    /** The same explanation beside the approved one, with what was measured on the two. */
    public Explanation compared(Before approved, Map<Metric, Double> drift) {
        Map<Metric, Double> all = new EnumMap<>(Metric.class);
        all.putAll(metrics);
        all.putAll(drift);
        return with(outcome, Collections.unmodifiableMap(all), below, approved);
    }

    /** The same explanation, judged. */
    public Explanation judged(Outcome outcome, List<Metric> below) {
        return with(outcome, metrics, below, baseline);
    }

    private Explanation with(
            Outcome outcome, Map<Metric, Double> metrics, List<Metric> below, @Nullable Before baseline) {
        return new Explanation(
                id,
                sha256,
                size,
                orientation,
                seen,
                background,
                outcome,
                problem,
                notes,
                probability,
                predicted,
                top,
                boxes,
                mask,
                visibleShare,
                metrics,
                below,
                heatmap,
                channels,
                partial,
                baseline,
                forwards,
                reused);
    }
}

package org.scorecam.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
 * @param photo as it was explained
 * @param scores what the model says of the whole input; null where no forward was made
 * @param regions where the class is on the photo
 * @param map what speaks for the class
 * @param challenges what the model answers to changed photos, in the order of {@link org.scorecam.challenge.Challenge}; empty where
 *     that was not asked
 * @param compared maps by other methods, in the configuration's order; empty for an ERROR, and where nothing is compared
 * @param metrics what was measured; empty for an ERROR
 * @param assessment what came of it
 * @param baseline the same explanation as it was approved, null where it was not, or for an ERROR
 * @param cost what it took
 */
public record Explanation(
        ExplanationId id,
        SeenPhoto photo,
        @Nullable Scores scores,
        Regions regions,
        ComputedMap map,
        List<Challenged> challenges,
        List<ComparedMap> compared,
        Map<Metric, Double> metrics,
        Assessment assessment,
        @Nullable Before baseline,
        Cost cost) {
    /**
     * A photo as it was explained.
     *
     * @param sha256 of the file, null where it could not be read
     * @param size with the orientation applied, null where it could not be decoded
     * @param orientation the EXIF orientation that was applied, 1 for none
     * @param seen the part that the model saw, in pixels of {@code size}, null where it could not be decoded
     */
    public record SeenPhoto(
            @Nullable String sha256,
            @Nullable Size size,
            int orientation,
            @Nullable Box seen) {}

    /**
     * What the model says of the whole input.
     *
     * @param probability of the explained class, [0, 1]; null where that is none of the model's
     * @param predicted the top-1
     * @param top the classes of the largest probabilities, largest first, a few
     */
    public record Scores(@Nullable Double probability, Prediction predicted, List<Prediction> top) {}

    /**
     * Where the explained class is.
     *
     * @param background whether the class has no boxes
     * @param boxes of the class, in pixels of the photo as it was explained
     * @param mask all that the masks of the class's objects cover, on the photo as it was explained; null where its boxes
     *     stand for them
     * @param visibleShare the share of the boxes' area, or of the mask's, that the model saw; null without boxes
     * @param shortcuts boxes of what is to be distrusted, in pixels of the photo as it was explained
     */
    public record Regions(
            boolean background,
            List<Box> boxes,
            @Nullable PixelMask mask,
            @Nullable Double visibleShare,
            List<Box> shortcuts) {}

    /**
     * A map, as far as it was computed.
     *
     * @param heatmap {@code L} at the layer's resolution, [0, 1], null for an ERROR
     * @param channels what it was summed from, null for an ERROR
     * @param partial what is known of a map that was not computed to its end, null for a whole one or an ERROR
     */
    public record ComputedMap(
            @Nullable Heatmap heatmap,
            @Nullable Channels channels,
            @Nullable Partial partial) {
        /** Of an ERROR. */
        public static final ComputedMap NONE = new ComputedMap(null, null, null);
    }

    /**
     * What came of an explanation.
     *
     * @param outcome how it ended
     * @param problem the message of an ERROR, else null
     * @param notes warnings, whole sentences
     * @param below limits' metrics that it does not keep, though their share is kept
     */
    public record Assessment(Outcome outcome, @Nullable String problem, List<String> notes, List<Metric> below) {}

    /**
     * What an explanation took.
     *
     * @param forwards model evaluations made for it; those of a photo count at its first explanation
     * @param reused whether it was taken from an earlier run
     */
    public record Cost(int forwards, boolean reused) {}

    /** How it ended. */
    public Outcome outcome() {
        return assessment.outcome();
    }

    /** Of the explained class, [0, 1]; null where that is not known. */
    public @Nullable Double probability() {
        return scores == null ? null : scores.probability();
    }

    /** The top-1; null where no forward was made. */
    public @Nullable Prediction predicted() {
        return scores == null ? null : scores.predicted();
    }

    /** The explanation as rules see it. */
    public Subject subject() {
        return new Subject(
                id,
                regions.background(),
                outcome() == Outcome.ERROR,
                metrics,
                map.partial() == null ? Map.of() : map.partial().bounds(),
                map.partial() != null && map.partial().basis() == Partial.Basis.SAMPLED,
                compared.stream().collect(Collectors.toMap(ComparedMap::method, ComparedMap::metrics)),
                baseline == null ? Map.of() : baseline.approved());
    }

    /** The same explanation beside the approved one, with what was measured on the two. */
    public Explanation compared(Before approved, Map<Metric, Double> drift) {
        Map<Metric, Double> all = new EnumMap<>(Metric.class);
        all.putAll(metrics);
        all.putAll(drift);
        return new Explanation(
                id,
                photo,
                scores,
                regions,
                map,
                challenges,
                compared,
                Collections.unmodifiableMap(all),
                assessment,
                approved,
                cost);
    }

    /** The same explanation, for which more forwards were made. */
    public Explanation costing(int more) {
        Cost sum = more == 0 ? cost : new Cost(cost.forwards() + more, false);
        return new Explanation(
                id, photo, scores, regions, map, challenges, compared, metrics, assessment, baseline, sum);
    }

    /** The same explanation, as if it had been made anew. */
    public Explanation anew() {
        Cost made = new Cost(cost.forwards(), false);
        return new Explanation(
                id, photo, scores, regions, map, challenges, compared, metrics, assessment, baseline, made);
    }

    /** The same explanation, judged. */
    public Explanation judged(Outcome outcome, List<Metric> below) {
        Assessment judged = new Assessment(outcome, assessment.problem(), assessment.notes(), below);
        return new Explanation(id, photo, scores, regions, map, challenges, compared, metrics, judged, baseline, cost);
    }
}

package org.scorecam.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Channels;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.UnmaskedForward;
import org.scorecam.image.Box;
import org.scorecam.image.Geometry;
import org.scorecam.image.PhotoHeader;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.region.PixelMask;
import org.scorecam.result.Challenged;
import org.scorecam.result.ComparedMap;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.result.Prediction;
import org.scorecam.rule.ExplanationId;
import org.scorecam.suite.Labels;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.Target;

/** Gathers what is known of one explanation on its way, so that an ERROR keeps what was found before it. */
final class ExplanationBuilder {
    /** How many classes a result keeps the probabilities of, to be shown. */
    static final int TOP = 5;

    private final SuitePhoto photo;
    private final @Nullable String sha256;
    private final Target target;
    private final int forwards;
    private final boolean reused;
    private final List<String> notes = new ArrayList<>();
    private @Nullable Size size;
    private int orientation = 1;
    private @Nullable Box seen;
    private Explanation.@Nullable Scores scores;
    private List<Box> boxes = List.of();
    private @Nullable PixelMask mask;
    private @Nullable Double visibleShare;
    private List<Box> shortcuts = List.of();
    private List<Challenged> challenges = List.of();
    private List<ComparedMap> compared = List.of();

    ExplanationBuilder(SuitePhoto photo, @Nullable String sha256, Target target, int forwards, boolean reused) {
        this.photo = photo;
        this.sha256 = sha256;
        this.target = target;
        this.forwards = forwards;
        this.reused = reused;
    }

    void photo(PhotoHeader header, List<String> damages, Geometry geometry) {
        size = header.size();
        orientation = header.orientation();
        seen = geometry.seen();
        notes.addAll(damages);
        notes.addAll(header.notes());
    }

    void scores(UnmaskedForward unmasked, Labels labels) {
        Integer index = target.label().index();
        scores = new Explanation.Scores(
                index == null ? null : unmasked.probability(index),
                prediction(unmasked.predicted(), unmasked, labels),
                Arrays.stream(unmasked.largest(TOP))
                        .mapToObj(c -> prediction(c, unmasked, labels))
                        .toList());
    }

    /** Without labels a class has the annotation's name: the same class must not go by two. */
    private Prediction prediction(int c, UnmaskedForward unmasked, Labels labels) {
        boolean same = Integer.valueOf(c).equals(target.label().index());
        return new Prediction(same ? target.label() : labels.label(c), unmasked.probability(c));
    }

    void regions(List<Box> boxes, @Nullable PixelMask mask, double visibleShare) {
        this.boxes = boxes;
        this.mask = mask;
        this.visibleShare = visibleShare;
    }

    void shortcuts(List<Box> boxes) {
        shortcuts = boxes;
    }

    void challenges(List<Challenged> challenges) {
        this.challenges = challenges;
    }

    void compared(List<ComparedMap> maps) {
        compared = maps;
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    Explanation explained(Map<Metric, Double> metrics, Heatmap map, Channels channels) {
        return explanation(Outcome.PASSED, null, metrics, new Explanation.ComputedMap(map, channels, null));
    }

    Explanation partly(Map<Metric, Double> metrics, @Nullable Heatmap map, Channels channels, Partial partial) {
        return explanation(Outcome.PASSED, null, metrics, new Explanation.ComputedMap(map, channels, partial));
    }

    Explanation error(@Nullable String problem) {
        return explanation(Outcome.ERROR, problem, Map.of(), Explanation.ComputedMap.NONE);
    }

    private Explanation explanation(
            Outcome outcome, @Nullable String problem, Map<Metric, Double> metrics, Explanation.ComputedMap map) {
        return new Explanation(
                new ExplanationId(photo.suite(), photo.name(), target.label()),
                new Explanation.SeenPhoto(sha256, size, orientation, seen),
                scores,
                new Explanation.Regions(target.background(), boxes, mask, visibleShare, shortcuts),
                map,
                challenges,
                outcome == Outcome.ERROR ? List.of() : compared,
                metrics,
                new Explanation.Assessment(outcome, problem, List.copyOf(notes), List.of()),
                null,
                new Explanation.Cost(forwards, reused));
    }
}

package org.scorecam.run;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Overlaps;
import org.scorecam.result.Explanation;
import org.scorecam.result.RandomisedMap;
import org.scorecam.result.StampEffect;
import org.scorecam.result.SuiteMeasures;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.ExplanationId;

/**
 * A suite, or a part of its photos, before any rule has judged it.
 *
 * @param described the suite, without explanations
 * @param explanations sorted by photo, then by class index
 */
public record MeasuredSuite(SuiteResult described, List<MeasuredExplanation> explanations) {
    public MeasuredSuite {
        explanations = List.copyOf(explanations);
    }

    /** As results have it. */
    SuiteResult result(List<Double> iou) {
        List<BoxAccuracy> accuracy = boxAccuracy(iou);
        List<Explanation> all = all().toList();
        SuiteMeasures known = described.measures();
        List<StampEffect> stamps = StampEffects.of(known.stamps(), all);
        return described.with(
                new SuiteMeasures(
                        accuracy,
                        stamps,
                        SuiteMetrics.of(accuracy, iou, stamps, known.randomised(), all),
                        known.randomised(),
                        List.of(),
                        List.of()),
                all);
    }

    private List<BoxAccuracy> boxAccuracy(List<Double> iou) {
        List<Overlaps> overlaps = explanations.stream()
                .map(MeasuredExplanation::overlaps)
                .filter(Objects::nonNull)
                .toList();
        return overlaps.isEmpty() || explanations.stream().anyMatch(MeasuredExplanation::isOpen)
                ? List.of()
                : BoxAccuracy.of(overlaps, iou);
    }

    /** The same suite, with more maps of a random model, and the forwards that they took. */
    MeasuredSuite randomised(ExplanationId of, int forwards, List<RandomisedMap> maps) {
        return new MeasuredSuite(
                withRandomised(Stream.concat(randomised(), maps.stream())),
                explanations.stream()
                        .map(each -> each.explanation().id().equals(of)
                                ? new MeasuredExplanation(
                                        each.explanation().costing(forwards), each.overlaps(), each.hotspot())
                                : each)
                        .toList());
    }

    /**
     * This part and another one of the same suite.
     *
     * @param photos of how many a suite has maps of a random model: of those of the parts, the ones of the smallest digests
     */
    MeasuredSuite and(MeasuredSuite other, int photos) {
        MeasuredSuite both = and(other);
        List<String> chosen = Randomisation.chosen(both.all().toList(), photos).stream()
                .map(each -> each.id().image())
                .toList();
        return new MeasuredSuite(
                withRandomised(Stream.concat(randomised(), other.randomised())
                        .filter(map -> chosen.contains(map.image()))
                        .sorted(Comparator.comparing(map -> chosen.indexOf(map.image())))),
                both.explanations);
    }

    private MeasuredSuite and(MeasuredSuite other) {
        return new MeasuredSuite(
                described,
                Stream.concat(explanations.stream(), other.explanations.stream())
                        .sorted(Comparator.comparing(
                                each -> each.explanation().id().image()))
                        .toList());
    }

    /** What the parts of one suite have in common. */
    SuiteResult unmeasured() {
        return withRandomised(Stream.empty());
    }

    private Stream<RandomisedMap> randomised() {
        return described.measures().randomised().stream();
    }

    private SuiteResult withRandomised(Stream<RandomisedMap> maps) {
        return described.with(described.measures().randomised(maps.toList()), described.explanations());
    }

    private Stream<Explanation> all() {
        return explanations.stream().map(MeasuredExplanation::explanation);
    }
}

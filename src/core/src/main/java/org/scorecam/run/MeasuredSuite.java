package org.scorecam.run;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Overlaps;
import org.scorecam.result.Explanation;
import org.scorecam.result.StampEffect;
import org.scorecam.result.SuiteResult;

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
        List<StampEffect> stamps = StampEffects.of(described.stamps(), all);
        return described.with(accuracy, stamps, SuiteMetrics.of(accuracy, iou, stamps, all), all);
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

    /** This part and another one of the same suite. */
    MeasuredSuite and(MeasuredSuite other) {
        return new MeasuredSuite(
                described,
                Stream.concat(explanations.stream(), other.explanations.stream())
                        .sorted(Comparator.comparing(
                                each -> each.explanation().id().image()))
                        .toList());
    }

    private Stream<Explanation> all() {
        return explanations.stream().map(MeasuredExplanation::explanation);
    }
}

package org.scorecam.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorecam.challenge.Challenge;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Metric;
import org.scorecam.result.Challenged;
import org.scorecam.result.Explanation;
import org.scorecam.result.RandomisedMap;
import org.scorecam.result.StampEffect;

/** What a suite has as a whole. What cannot be told is left out. */
final class SuiteMetrics {
    private SuiteMetrics() {}

    /**
     * The metrics of a suite.
     *
     * @param accuracy of its boxes, empty where it is not known
     * @param iou from which a box fits
     * @param stamps what they do to it
     * @param randomised maps of it by a random model
     */
    static Map<Metric, Double> of(
            List<BoxAccuracy> accuracy,
            List<Double> iou,
            List<StampEffect> stamps,
            List<RandomisedMap> randomised,
            List<Explanation> explanations) {
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        if (!accuracy.isEmpty()) {
            metrics.put(Metric.MAX_BOX_ACC, BoxAccuracy.mean(accuracy, iou));
        }
        stamps.stream()
                .filter(stamp -> stamp.photos() > 0)
                .mapToDouble(StampEffect::gap)
                .min()
                .ifPresent(gap -> metrics.put(Metric.STAMP_GAP, gap));
        backgroundGap(explanations).ifPresent(gap -> metrics.put(Metric.BACKGROUND_GAP, gap));
        RandomisedMap.similarity(randomised)
                .ifPresent(similarity -> metrics.put(Metric.RANDOMISED_SIMILARITY, similarity));
        return metrics;
    }

    /** Over the explanations that have both. */
    private static Optional<Double> backgroundGap(List<Explanation> explanations) {
        int both = 0;
        int same = 0;
        int rand = 0;
        for (Explanation each : explanations) {
            Optional<Boolean> onSame = stays(each, Challenge.MIXED_SAME);
            Optional<Boolean> onRand = stays(each, Challenge.MIXED_RAND);
            if (onSame.isPresent() && onRand.isPresent()) {
                both++;
                same += onSame.get() ? 1 : 0;
                rand += onRand.get() ? 1 : 0;
            }
        }
        return both == 0 ? Optional.empty() : Optional.of((double) (same - rand) / both);
    }

    private static Optional<Boolean> stays(Explanation explanation, Challenge challenge) {
        return explanation.challenges().stream()
                .filter(each -> each.challenge() == challenge)
                .findFirst()
                .map(Challenged::predicted)
                .map(predicted -> predicted.label().equals(explanation.id().explained()));
    }
}

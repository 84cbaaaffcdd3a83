package org.scorecam.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scorecam.interval.PairedAnswers;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.RandomisedMap;
import org.scorecam.result.StampEffect;
import org.scorecam.result.SuiteWholes;

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
        PairedAnswers onBackgrounds = SuiteWholes.onBackgrounds(explanations);
        if (onBackgrounds.pairs() > 0) {
            metrics.put(Metric.BACKGROUND_GAP, onBackgrounds.difference());
        }
        RandomisedMap.similarity(randomised)
                .ifPresent(similarity -> metrics.put(Metric.RANDOMISED_SIMILARITY, similarity));
        return metrics;
    }
}

package org.scorecam.result;

import java.util.List;
import java.util.Map;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Metric;

/**
 * What a suite has as a whole, beside its explanations.
 *
 * @param boxAccuracy how many explanations have a box that fits, at some IoUs; empty where nothing has boxes, or not every
 *     map was computed to its end
 * @param stamps what stamps do to it, in the configuration's order
 * @param metrics of the suite, see {@link Metric#isOfSuite}
 * @param randomised maps where the model's weights were drawn anew; empty where nothing asks for them, or no photo has a map
 * @param methods what maps by each method come to, the judged one's first; empty where nothing is compared
 * @param intervals of what the metrics come to over the suite and its classes
 */
public record SuiteMeasures(
        List<BoxAccuracy> boxAccuracy,
        List<StampEffect> stamps,
        Map<Metric, Double> metrics,
        List<RandomisedMap> randomised,
        List<MethodMean> methods,
        List<SuiteInterval> intervals) {
    /** Nothing was measured. */
    public static final SuiteMeasures NONE =
            new SuiteMeasures(List.of(), List.of(), Map.of(), List.of(), List.of(), List.of());

    public SuiteMeasures {
        boxAccuracy = List.copyOf(boxAccuracy);
        stamps = List.copyOf(stamps);
        metrics = Map.copyOf(metrics);
        randomised = List.copyOf(randomised);
        methods = List.copyOf(methods);
        intervals = List.copyOf(intervals);
    }

    /** The same, with these stamps. */
    public SuiteMeasures stamps(List<StampEffect> effects) {
        return new SuiteMeasures(boxAccuracy, effects, metrics, randomised, methods, intervals);
    }

    /** The same, with these maps of a random model. */
    public SuiteMeasures randomised(List<RandomisedMap> maps) {
        return new SuiteMeasures(boxAccuracy, stamps, metrics, maps, methods, intervals);
    }

    SuiteMeasures intervals(List<MethodMean> means, List<SuiteInterval> found) {
        return new SuiteMeasures(boxAccuracy, stamps, metrics, randomised, means, found);
    }
}

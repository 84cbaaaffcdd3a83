package org.scorecam.result;

import java.util.List;
import java.util.Map;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Metric;

/**
 * One suite.
 *
 * @param name as configured
 * @param images the folder of the photos, relative to the project, with {@code /}
 * @param annotations relative to the project, with {@code /}
 * @param explain which classes: the annotated ones, or the predicted one (as written in the pom)
 * @param regions what stands for an object, {@code boxes} or {@code masks} (as written in the pom)
 * @param unannotated photos in the folder that no annotation names, sorted
 * @param boxAccuracy how many explanations have a box that fits, at some IoUs; empty where nothing has boxes, or not every
 *     map was computed to its end
 * @param stamps what stamps do to it, in the configuration's order
 * @param metrics what the suite has as a whole, see {@link Metric#isOfSuite}
 * @param randomised maps where the model's weights were drawn anew; empty where nothing asks for them, or no photo has a map
 * @param explanations sorted by photo, then by class index
 */
public record SuiteResult(
        String name,
        String images,
        String annotations,
        String explain,
        String regions,
        List<String> unannotated,
        List<BoxAccuracy> boxAccuracy,
        List<StampEffect> stamps,
        Map<Metric, Double> metrics,
        List<RandomisedMap> randomised,
        List<Explanation> explanations) {
    public SuiteResult {
        randomised = List.copyOf(randomised);
        boxAccuracy = List.copyOf(boxAccuracy);
        stamps = List.copyOf(stamps);
        metrics = Map.copyOf(metrics);
        unannotated = List.copyOf(unannotated);
        explanations = List.copyOf(explanations);
    }

    /** The same suite with other explanations. */
    public SuiteResult with(List<Explanation> explanations) {
        return with(boxAccuracy, stamps, metrics, explanations);
    }

    /** The same suite with other explanations, and what they come to together. */
    public SuiteResult with(
            List<BoxAccuracy> accuracy,
            List<StampEffect> effects,
            Map<Metric, Double> metrics,
            List<Explanation> explanations) {
        return new SuiteResult(
                name,
                images,
                annotations,
                explain,
                regions,
                unannotated,
                accuracy,
                effects,
                metrics,
                randomised,
                explanations);
    }

    /** The same suite, with these maps of a random model. */
    public SuiteResult randomised(List<RandomisedMap> maps) {
        return new SuiteResult(
                name,
                images,
                annotations,
                explain,
                regions,
                unannotated,
                boxAccuracy,
                stamps,
                metrics,
                maps,
                explanations);
    }
}

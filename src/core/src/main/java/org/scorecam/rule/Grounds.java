package org.scorecam.rule;

import java.util.Map;
import org.scorecam.metric.Metric;

/**
 * What judging knows of suites beside their explanations, by the suites' names.
 *
 * @param values that a suite has as a whole
 * @param approved the same as they were approved
 * @param digests a text that stands for the suite's photos: what is drawn for intervals depends on it
 */
public record Grounds(
        Map<String, SuiteValues> values, Map<String, Map<Metric, Double>> approved, Map<String, String> digests) {
    /** Nothing is known. */
    static final Grounds NONE = new Grounds(Map.of(), Map.of(), Map.of());

    /** What is drawn for a scope: the same for the same photos and the same class. */
    String seed(Scope scope) {
        return Samples.seed(digests.getOrDefault(scope.suite(), ""), scope.explained());
    }
}

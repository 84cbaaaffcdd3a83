package org.scorecam.baseline;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorecam.metric.Metric;

/**
 * Explanations that a person approved. Immutable.
 *
 * @param header how they came about
 * @param explanations sorted by key, each key once
 * @param suites what suites had as a whole, by their names; of those that had something
 */
public record Baseline(
        BaselineHeader header, List<Approved> explanations, SortedMap<String, Map<Metric, Double>> suites) {
    /** Of suites that have nothing as a whole. */
    public Baseline(BaselineHeader header, List<Approved> explanations) {
        this(header, explanations, Collections.emptySortedMap());
    }

    /**
     * Sorts the explanations.
     *
     * @throws IllegalArgumentException if two have the same key, or a map has not the header's size
     */
    public Baseline {
        SortedMap<ApprovedKey, Approved> sorted = new TreeMap<>();
        for (Approved explanation : explanations) {
            if (sorted.put(explanation.key(), explanation) != null) {
                throw new IllegalArgumentException(explanation.id() + " is there twice");
            }
            if (explanation.map().height() != header.layerShape().height()
                    || explanation.map().width() != header.layerShape().width()) {
                throw new IllegalArgumentException(
                        explanation.id() + ": " + explanation.map() + " is not of the layer's size");
            }
        }
        explanations = List.copyOf(sorted.values());
        SortedMap<String, Map<Metric, Double>> whole = new TreeMap<>();
        suites.forEach((suite, metrics) -> whole.put(suite, Collections.unmodifiableMap(new TreeMap<>(metrics))));
        suites = Collections.unmodifiableSortedMap(whole);
    }

    /** The explanations by key. */
    public SortedMap<ApprovedKey, Approved> byKey() {
        SortedMap<ApprovedKey, Approved> byKey = new TreeMap<>();
        explanations.forEach(explanation -> byKey.put(explanation.key(), explanation));
        return byKey;
    }
}

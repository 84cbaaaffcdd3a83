package org.scorecam.baseline;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Explanations that a person approved. Immutable.
 *
 * @param header how they came about
 * @param explanations sorted by key, each key once
 */
public record Baseline(BaselineHeader header, List<Approved> explanations) {
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
    }

    /** The explanations by key. */
    public SortedMap<ApprovedKey, Approved> byKey() {
        SortedMap<ApprovedKey, Approved> byKey = new TreeMap<>();
        explanations.forEach(explanation -> byKey.put(explanation.key(), explanation));
        return byKey;
    }
}

package org.scorecam.view;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/**
 * A metric's column in the table of explanations.
 *
 * @param metric what was measured
 * @param limits a measure with the limits that all explanations have, null where they differ
 * @param judged whether any explanation has a limit on it
 */
public record Column(Metric metric, @Nullable Measure limits, boolean judged) {
    static Column of(Metric metric, List<Row> rows) {
        List<Measure> measures = rows.stream()
                .map(row -> row.measure(metric))
                .filter(Objects::nonNull)
                .toList();
        Set<List<String>> different = measures.stream()
                .map(measure -> List.of(String.valueOf(measure.minimum()), String.valueOf(measure.maximum())))
                .collect(Collectors.toSet());
        boolean judged = measures.stream().anyMatch(measure -> measure.state() != Measure.State.FREE);
        return new Column(metric, different.size() == 1 ? measures.get(0) : null, judged);
    }
}

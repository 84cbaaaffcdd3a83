package org.scorecam.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Choices;
import org.scorecam.metric.Metric;
import org.scorecam.result.ComparedMap;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Limit;

/**
 * The map of an explanation by one of the compared methods.
 *
 * @param method as users write it
 * @param judged whether it is the judged map
 * @param id of its drawing; null where there is no photo to show
 * @param map grey, over the whole input; null for the judged map, which is drawn anyway
 * @param values what was measured on it
 */
public record MethodMap(
        String method, boolean judged, @Nullable String id, Figures.@Nullable Part map, List<Value> values) {
    /** A metric as people read it. */
    public record Value(Metric metric, Unit unit, String text) {}

    /** The judged one first; empty where nothing is compared. */
    static List<MethodMap> of(RunResult run, Explanation explanation, Figures figures) {
        if (explanation.compared().isEmpty()) {
            return List.of();
        }
        MethodMap judged = new MethodMap(
                Choices.text(run.method().variant()),
                true,
                figures.heat() == null ? null : "now",
                null,
                values(explanation.metrics(), true));
        return Stream.concat(Stream.of(judged), explanation.compared().stream().map(map -> of(map, figures)))
                .toList();
    }

    private static MethodMap of(ComparedMap map, Figures figures) {
        String method = Choices.text(map.method());
        Figures.Part drawn = figures.methods().get(method);
        return new MethodMap(method, false, drawn == null ? null : "by-" + method, drawn, values(map.metrics(), false));
    }

    private static List<Value> values(Map<Metric, Double> metrics, boolean judged) {
        return Limit.COMPARED.stream()
                .filter(metric -> metrics.containsKey(metric) && !(judged && metric.needsComparison()))
                .filter(metric -> metric != Metric.ENTROPY && metric != Metric.SPARSENESS)
                .map(metric -> {
                    Unit unit = Unit.of(metric, null);
                    return new Value(metric, unit, Digits.of(metrics.getOrDefault(metric, 0.0), unit));
                })
                .toList();
    }
}

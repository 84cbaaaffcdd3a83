package org.scorecam.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Drift;
import org.scorecam.cam.Choices;
import org.scorecam.cam.ClassMap;
import org.scorecam.image.Size;
import org.scorecam.metric.Concentration;
import org.scorecam.metric.Localisation.Located;
import org.scorecam.metric.Metric;
import org.scorecam.result.ComparedMap;

/**
 * Measures the maps of one class by other methods, and how much they agree with the judged one. A map that is zero everywhere has no mass
 * anywhere, and agrees with none.
 *
 * @param regions of the class, null where it has none
 */
record ComparedMeasuring(ClassMap judged, @Nullable ClassRegions regions, Size input, ExplanationBuilder builder) {
    /** Below this rank correlation two maps agree little: see the page Variants. */
    static final double LITTLE = 0.5;

    /** Tells the builder of them; what their agreement comes to is put to the judged map's metrics. */
    void measure(List<ComparedHeat> maps, Map<Metric, Double> metrics) {
        List<ComparedMap> compared = maps.stream().map(this::measured).toList();
        builder.compared(compared);
        compared.stream()
                .mapToDouble(ComparedMeasuring::agreement)
                .min()
                .ifPresent(least -> metrics.put(Metric.METHOD_AGREEMENT, least));
        compared.stream()
                .filter(map -> agreement(map) < LITTLE)
                .forEach(map -> builder.note("its map and that by " + Choices.text(map.method())
                        + (map.heatmap().max() == 0
                                ? " do not agree: that is zero everywhere"
                                : " agree little (rank correlation below " + LITTLE + ")")
                        + "; where methods disagree, a map is a weak witness"));
    }

    private static double agreement(ComparedMap map) {
        return map.metrics().getOrDefault(Metric.METHOD_AGREEMENT, 0.0);
    }

    private ComparedMap measured(ComparedHeat compared) {
        ClassMap map = compared.map();
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        if (regions != null) {
            Located located = map.isZero() ? Located.nowhere() : regions.measure(map);
            metrics.putAll(located.metrics());
        }
        metrics.putAll(Concentration.of(map.map()));
        metrics.putAll(compared.metrics());
        boolean isNothing = map.map().max() == 0 || judged.map().max() == 0;
        metrics.put(
                Metric.METHOD_AGREEMENT, isNothing ? 0 : new Drift(judged.map(), map.map(), input).rankCorrelation());
        return new ComparedMap(compared.method(), map.map(), metrics);
    }
}

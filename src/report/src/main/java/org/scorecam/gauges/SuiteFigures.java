package org.scorecam.gauges;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.result.SuiteInterval;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Statistic;

/** What the metrics come to over a suite. */
public final class SuiteFigures {
    private SuiteFigures() {}

    /**
     * One of each metric that has one, in the metrics' order. A metric of which some explanations have only bounds has none: the mean
     * of the others would be another one.
     */
    public static List<SuiteFigure> of(SuiteResult suite) {
        Map<Metric, SuiteFigure> found = new EnumMap<>(Metric.class);
        List<Explanation> measured = suite.explanations().stream()
                .filter(explanation -> explanation.outcome() != Outcome.ERROR)
                .toList();
        Stream.of(Metric.values())
                .flatMap(metric -> mean(metric, measured).stream())
                .forEach(figure -> found.put(figure.metric(), figure));
        suite.measures()
                .metrics()
                .forEach((metric, value) -> found.put(metric, new SuiteFigure(metric, false, value, null, 0)));
        suite.measures().intervals().stream()
                .filter(interval -> interval.explained() == null)
                .forEach(interval -> found.put(interval.metric(), of(interval)));
        return List.copyOf(found.values());
    }

    private static SuiteFigure of(SuiteInterval interval) {
        return new SuiteFigure(
                interval.metric(),
                interval.statistic() != null,
                interval.value(),
                interval.interval(),
                interval.explanations());
    }

    private static Optional<SuiteFigure> mean(Metric metric, List<Explanation> measured) {
        List<Double> values = measured.stream()
                .flatMap(explanation -> Stream.ofNullable(explanation.metrics().get(metric)))
                .toList();
        return values.isEmpty() || measured.stream().anyMatch(explanation -> hasBounds(metric, explanation))
                ? Optional.empty()
                : Optional.of(new SuiteFigure(metric, true, Statistic.MEAN.of(values), null, values.size()));
    }

    private static boolean hasBounds(Metric metric, Explanation explanation) {
        Partial partial = explanation.map().partial();
        return partial != null && partial.bounds().containsKey(metric);
    }
}

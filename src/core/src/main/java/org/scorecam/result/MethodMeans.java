package org.scorecam.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Method.Variant;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.metric.Statistics;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Samples;
import org.scorecam.rule.Sampling;

/** What the maps of each method come to over a suite, of what is measured on all of them. */
final class MethodMeans {
    private final Variant judged;
    private final List<Explanation> explanations;
    private final Samples samples;

    private MethodMeans(Variant judged, SuiteResult suite) {
        this.judged = judged;
        this.explanations = suite.explanations();
        this.samples = new Samples(SuiteIntervals.digest(suite), Sampling.CONFIDENCE);
    }

    /**
     * By method, then by metric; empty where nothing is compared.
     *
     * @param judged the judged maps' method
     */
    static List<MethodMean> of(Variant judged, SuiteResult suite) {
        List<Variant> compared = suite.explanations().stream()
                .flatMap(each -> each.compared().stream())
                .map(ComparedMap::method)
                .distinct()
                .toList();
        return compared.isEmpty() ? List.of() : new MethodMeans(judged, suite).of(compared);
    }

    private List<MethodMean> of(List<Variant> compared) {
        return Stream.concat(of((Variant) null), compared.stream().flatMap(this::of))
                .toList();
    }

    /** @param method null for the judged maps */
    private Stream<MethodMean> of(@Nullable Variant method) {
        List<Map<Metric, Double>> measured = explanations.stream()
                .map(each -> each.subject().metrics(method))
                .toList();
        List<MethodMean> means = new ArrayList<>();
        for (Metric metric : Limit.COMPARED) {
            double[] values = measured.stream()
                    .map(each -> each.get(metric))
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            boolean isOfOthers = metric == Metric.METHOD_AGREEMENT && method == null;
            if (values.length > 0 && !isOfOthers) {
                means.add(mean(method == null ? judged : method, metric, values));
            }
        }
        return means.stream();
    }

    private MethodMean mean(Variant method, Metric metric, double[] values) {
        Interval interval = values.length < Samples.LEAST
                ? null
                : samples.means(List.of(metric), List.of(values)).get(0);
        return new MethodMean(
                method, metric, Statistics.mean(Arrays.stream(values).boxed().toList()), interval, values.length);
    }
}

package org.scorecam.result;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.effort.Interval;
import org.scorecam.file.Sha256;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.rule.Samples;
import org.scorecam.rule.Sampling;
import org.scorecam.rule.Statistic;
import org.scorecam.rule.SuiteValues;

/**
 * The intervals of a suite's means, and of those of its classes. What is drawn depends on the photos' digests alone. A metric of
 * which some explanations have only bounds has none: the mean of the others would be another one.
 */
public final class SuiteIntervals {
    private final SuiteResult suite;
    private final String digest;

    private SuiteIntervals(SuiteResult suite) {
        this.suite = suite;
        this.digest = digest(suite);
    }

    /** Each metric's interval over the suite, in the metrics' order, then what it has as a whole, then over each class that has two explanations. */
    public static List<SuiteInterval> of(SuiteWholes wholes) {
        return new SuiteIntervals(wholes.suite()).list(wholes);
    }

    /** A text that stands for the photos of a suite. */
    public static String digest(SuiteResult suite) {
        StringBuilder all = new StringBuilder();
        suite.explanations().stream()
                .flatMap(each -> Stream.ofNullable(each.photo().sha256()))
                .distinct()
                .forEach(sha256 -> all.append(sha256).append('\n'));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<SuiteInterval> list(SuiteValues wholes) {
        List<Explanation> measured = suite.explanations().stream()
                .filter(each -> each.outcome() != Outcome.ERROR)
                .toList();
        List<SuiteInterval> found = new ArrayList<>(of(null, measured));
        new TreeMap<>(wholes.values())
                .forEach((metric, value) -> of(metric, value, wholes).ifPresent(found::add));
        Map<ClassLabel, List<Explanation>> classes = new LinkedHashMap<>();
        measured.forEach(each -> classes.computeIfAbsent(each.id().explained(), label -> new ArrayList<>())
                .add(each));
        if (classes.size() > 1) {
            classes.forEach((label, explanations) -> found.addAll(of(label, explanations)));
        }
        return found;
    }

    /** That of a value that the suite has as a whole. */
    private static Optional<SuiteInterval> of(Metric metric, double value, SuiteValues wholes) {
        return wholes.interval(metric, Sampling.CONFIDENCE)
                .map(found -> new SuiteInterval(null, metric, null, value, found.interval(), found.of()));
    }

    /** Metrics that the same explanations have are drawn together. */
    private List<SuiteInterval> of(@Nullable ClassLabel label, List<Explanation> measured) {
        Map<List<Integer>, List<Metric>> alike = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            List<Integer> rows = rows(metric, measured);
            if (rows.size() >= Samples.LEAST) {
                alike.computeIfAbsent(rows, absent -> new ArrayList<>()).add(metric);
            }
        }
        Samples samples = new Samples(Samples.seed(digest, label), Sampling.CONFIDENCE);
        Map<Metric, SuiteInterval> found = new EnumMap<>(Metric.class);
        alike.forEach((rows, metrics) -> {
            List<double[]> columns = metrics.stream()
                    .map(metric -> column(metric, rows, measured))
                    .toList();
            List<Interval> intervals = samples.means(metrics, columns);
            for (int i = 0; i < metrics.size(); i++) {
                found.put(metrics.get(i), of(label, metrics.get(i), columns.get(i), intervals.get(i)));
            }
        });
        return List.copyOf(found.values());
    }

    private static SuiteInterval of(@Nullable ClassLabel label, Metric metric, double[] values, Interval interval) {
        double mean = Statistic.MEAN.of(Arrays.stream(values).boxed().toList());
        return new SuiteInterval(label, metric, Statistic.MEAN, mean, interval, values.length);
    }

    /** The places of the explanations that have the metric; none where some have but its bounds. */
    private static List<Integer> rows(Metric metric, List<Explanation> measured) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            Explanation each = measured.get(i);
            Partial partial = each.map().partial();
            if (each.metrics().containsKey(metric)) {
                rows.add(i);
            } else if (partial != null && partial.bounds().containsKey(metric)) {
                return List.of();
            }
        }
        return rows;
    }

    private static double[] column(Metric metric, List<Integer> rows, List<Explanation> measured) {
        return rows.stream()
                .mapToDouble(row ->
                        Objects.requireNonNull(measured.get(row).metrics().get(metric)))
                .toArray();
    }
}

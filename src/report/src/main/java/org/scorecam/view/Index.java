package org.scorecam.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Violation;

/**
 * The first page.
 *
 * @param run what it shows
 * @param groups broken limits on classes, suites and shares, worst first
 * @param failed explanations that violate a rule, worst first
 * @param errors explanations that could not be made
 * @param drift the run beside its baseline, null where nothing was compared
 * @param checks all limits on classes, suites and shares
 * @param histogram of mass in box, null where nothing has boxes
 * @param spreads each metric of this run alone over all explanations
 * @param drifts each metric on drift over all that was compared
 * @param classes what was found for each class
 * @param columns the metrics that were measured on any explanation; of those on drift, the ones that have a limit
 * @param rows all explanations
 * @param unannotated the suites that have unannotated photos
 * @param seconds of the run, as people read it
 * @param scale of the input's pixels, as people write it
 */
public record Index(
        RunResult run,
        List<Broken> groups,
        List<Row> failed,
        List<Row> errors,
        @Nullable DriftSummary drift,
        List<CheckRow> checks,
        @Nullable Histogram histogram,
        List<Spread> spreads,
        List<Spread> drifts,
        List<ClassRow> classes,
        List<Metric> columns,
        List<Row> rows,
        List<SuiteResult> unannotated,
        String seconds,
        String scale) {
    /**
     * The first page of {@code run}.
     *
     * @param figures of each item, by its name
     */
    public static Index of(RunResult run, List<Item> items, Map<String, Figures> figures) {
        Map<String, List<Broken>> broken = brokenByItem(run, items);
        Limits limits = new Limits(run);
        List<Row> rows =
                items.stream().map(item -> row(item, figures, limits, broken)).toList();
        return new Index(
                run,
                run.violations().stream()
                        .filter(violation -> violation.element() != Element.IMAGE)
                        .map(Broken::of)
                        .toList(),
                failed(rows, List.copyOf(broken.keySet())),
                with(rows, Outcome.ERROR),
                DriftSummary.of(run, rows),
                run.checks().stream().map(CheckRow::of).toList(),
                histogram(run, rows),
                spreads(rows, metric -> !metric.needsBaseline()),
                spreads(rows, Metric::needsBaseline),
                run.suites().stream()
                        .flatMap(suite -> ClassRow.of(suite).stream())
                        .toList(),
                columns(rows),
                rows,
                run.suites().stream()
                        .filter(suite -> !suite.unannotated().isEmpty())
                        .toList(),
                Digits.plain(run.summary().seconds(), 1, RoundingMode.HALF_UP),
                scale(run.input().scale()));
    }

    /** How many explanations are below a limit whose share is kept. */
    public int below() {
        return (int) rows.stream()
                .filter(row -> !row.item().explanation().below().isEmpty())
                .count();
    }

    /** Whether a value is beyond a limit whose share is kept. */
    public boolean tolerated() {
        return rows.stream()
                .flatMap(row -> row.measures().stream())
                .anyMatch(measure -> measure.state() == Measure.State.TOLERATED);
    }

    /** {@code 1/255} rather than 0.00392156862745098. */
    private static String scale(double scale) {
        double inverse = Math.rint(1 / scale);
        boolean fraction = inverse > 1 && 1 / inverse == scale;
        return fraction ? "1/" + (long) inverse : Double.toString(scale);
    }

    private static Row row(Item item, Map<String, Figures> figures, Limits limits, Map<String, List<Broken>> broken) {
        Figures drawn = Objects.requireNonNull(figures.get(item.name()));
        Explanation explanation = item.explanation();
        List<Measure> measures = Measure.of(explanation, limits.of(item.suite().name(), explanation));
        Figures.Compared compared = drawn.compared();
        return new Row(
                item,
                drawn.thumbnail(),
                compared == null ? null : compared.thumbnail(),
                measures,
                History.of(explanation, measures),
                broken.getOrDefault(item.name(), List.of()));
    }

    /** The broken limits of each item that has some, items in the order of their worst. */
    public static Map<String, List<Broken>> brokenByItem(RunResult run, List<Item> items) {
        Map<List<Object>, String> names = new LinkedHashMap<>();
        items.forEach(item -> names.put(
                List.of(
                        item.suite().name(),
                        item.explanation().image(),
                        item.explanation().explained()),
                item.name()));
        Map<String, List<Broken>> broken = new LinkedHashMap<>();
        for (Violation violation : run.violations()) {
            if (violation.element() == Element.IMAGE && violation.explained() != null) {
                String name = names.get(List.of(violation.suite(), violation.subject(), violation.explained()));
                if (name != null) {
                    broken.computeIfAbsent(name, key -> new ArrayList<>()).add(Broken.of(violation));
                }
            }
        }
        return broken;
    }

    private static List<Row> failed(List<Row> rows, List<String> worstFirst) {
        return with(rows, Outcome.FAILED).stream()
                .sorted(Comparator.comparingInt(
                        row -> Math.floorMod(worstFirst.indexOf(row.item().name()), Integer.MAX_VALUE)))
                .toList();
    }

    private static List<Row> with(List<Row> rows, Outcome outcome) {
        return rows.stream()
                .filter(row -> row.item().explanation().outcome() == outcome)
                .toList();
    }

    private static List<Metric> columns(List<Row> rows) {
        return Stream.of(Metric.values())
                .filter(metric -> metric != Metric.PROBABILITY) // has a column with the class
                .filter(metric -> rows.stream().anyMatch(row -> isShown(row.measure(metric))))
                .toList();
    }

    private static boolean isShown(@Nullable Measure measure) {
        return measure != null && (!measure.metric().needsBaseline() || measure.state() != Measure.State.FREE);
    }

    private static List<Spread> spreads(List<Row> rows, Predicate<Metric> wanted) {
        return Stream.of(Metric.values())
                .filter(wanted)
                .filter(metric -> !values(rows, metric).isEmpty())
                .map(metric -> Spread.of(metric, values(rows, metric)))
                .toList();
    }

    private static List<Double> values(List<Row> rows, Metric metric) {
        return rows.stream()
                .map(row -> row.item().explanation().metrics().get(metric))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Histogram histogram(RunResult run, List<Row> rows) {
        return Histogram.of(
                values(rows, Metric.MASS_IN_BOX), massLimits(run, Limit::minimum), massLimits(run, Limit::maximum));
    }

    private static List<BigDecimal> massLimits(RunResult run, Function<Limit, @Nullable BigDecimal> side) {
        return run.rules().stream()
                .filter(rule -> rule.element() == Element.IMAGE)
                .flatMap(rule -> rule.limits().stream())
                .filter(limit -> limit.metric() == Metric.MASS_IN_BOX)
                .map(side)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}

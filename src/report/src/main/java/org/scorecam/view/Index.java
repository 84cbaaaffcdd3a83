package org.scorecam.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Pending;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Answered;
import org.scorecam.result.Cure;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteInterval;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Scope;
import org.scorecam.rule.Statistic;
import org.scorecam.rule.Violation;

/**
 * The first page.
 *
 * @param run what it shows
 * @param groups broken limits on classes, suites and shares, worst first
 * @param failed explanations that violate a rule, worst first
 * @param waived limits that are broken and waived, worst first
 * @param errors explanations that could not be made
 * @param drift the run beside its baseline, null where nothing was compared
 * @param checks all limits on classes, suites and shares
 * @param accuracy the share of explanations whose predicted class is on the photo, null where none was measured
 * @param confusions which classes are taken for which, the most frequent first
 * @param histograms of each metric that is judged on explanations; of mass in box where none is
 * @param spreads each metric of this run alone over all explanations
 * @param wholes what suites have as a whole
 * @param methods the methods that are compared; null where none are
 * @param drifts each metric on drift over all that was compared
 * @param classes what was found for each class: the first page
 * @param table of explanations
 * @param below how many explanations are below a limit whose share is kept
 * @param unannotated the suites that have unannotated photos
 * @param missing the suites that have annotated photos that are not there, and are left out
 * @param classesLeftOut the suites of whose annotations some classes are left out
 * @param seconds of the run, as people read it; null where nothing was made anew
 * @param scale of the input's pixels, as people write it
 */
public record Index(
        RunResult run,
        List<Broken> groups,
        List<Row> failed,
        List<WaivedRow> waived,
        List<Row> errors,
        @Nullable DriftSummary drift,
        List<CheckRow> checks,
        @Nullable String accuracy,
        List<Confusion> confusions,
        List<Histogram> histograms,
        List<Spread> spreads,
        List<SuiteRow> wholes,
        @Nullable MethodTable methods,
        List<Spread> drifts,
        ClassPage classes,
        Table table,
        int below,
        List<SuiteResult> unannotated,
        List<SuiteResult> missing,
        List<SuiteResult> classesLeftOut,
        @Nullable String seconds,
        String scale) {
    /** Of fewer nothing is said. */
    private static final int LEAST_TO_SHARE = 3;

    /**
     * The first page of {@code run}. What it counts, it counts over all explanations.
     *
     * @param items all explanations, in the order of {@link WorstFirst}
     * @param figures of each item that has a page, by its name
     * @param classes the first page of them
     */
    public static Index of(RunResult run, List<Item> items, Map<String, Figures> figures, ClassPage classes) {
        Map<Scope, List<Violation>> violations = run.violationsByScope();
        Set<ExplanationId> moved =
                Pending.of(run).drifted().stream().map(Explanation::id).collect(Collectors.toUnmodifiableSet());
        Map<ExplanationId, List<String>> common = FindingRow.ids(run);
        List<Row> all = items.stream()
                .map(item -> row(run, item, figures, violations, moved, common))
                .toList();
        List<Row> rows = all.stream().filter(Row::hasPage).toList();
        return new Index(
                run,
                run.violations().stream()
                        .filter(violation -> !(violation.scope() instanceof ExplanationId))
                        .map(Broken::of)
                        .toList(),
                with(all, Outcome.FAILED),
                WaivedRow.of(run, items),
                with(all, Outcome.ERROR),
                DriftSummary.of(run, all),
                run.checks().stream().map(CheckRow::of).toList(),
                accuracy(all),
                Confusion.of(all),
                histograms(run, all),
                spreads(run, all, metric -> !metric.needsBaseline()),
                run.suites().stream()
                        .flatMap(suite -> SuiteRow.of(suite).stream())
                        .toList(),
                MethodTable.of(run),
                spreads(run, all, Metric::needsBaseline),
                classes,
                new Table(run, columns(all), rows, GoneRow.of(run)),
                below(all),
                run.suites().stream()
                        .filter(suite -> !suite.leftOut().unannotated().isEmpty())
                        .toList(),
                run.suites().stream()
                        .filter(suite -> !suite.leftOut().missing().isEmpty())
                        .toList(),
                run.suites().stream()
                        .filter(suite -> suite.leftOut().hasClasses())
                        .toList(),
                run.isKnown() ? null : Digits.plain(run.summary().seconds(), 1, RoundingMode.HALF_UP),
                scale(run.input().scale()));
    }

    /** What a person can do about it. */
    public List<Cure> cures() {
        return Cure.of(run);
    }

    /** How many answers are right, and where they look. */
    public Looks looks() {
        return Looks.of(run);
    }

    /** How many look elsewhere and share nothing that could be told; 0 where they do, are too few, or some maps are not whole. */
    public int unlike() {
        boolean isKnown = run.explanations().allMatch(each -> each.map().partial() == null);
        int elsewhere =
                run.answers().count(Answered.RIGHT_ELSEWHERE) + run.answers().count(Answered.WRONG_ELSEWHERE);
        return isKnown && run.findings().isEmpty() && elsewhere >= LEAST_TO_SHARE ? elsewhere : 0;
    }

    /** Whether a person may approve something. */
    public boolean approvable() {
        Pending pending = Pending.of(run);
        return Stream.of(pending.added(), pending.drifted(), pending.gone()).anyMatch(some -> !some.isEmpty());
    }

    /** What explanations that look elsewhere have in common. */
    public List<FindingRow> findings() {
        return FindingRow.of(run, table.rows());
    }

    /** The bars that a row is in, by what its row in the table is marked with. */
    public List<String> bars(Row row) {
        List<String> bars = new ArrayList<>();
        for (int i = 0; i < histograms.size(); i++) {
            Histogram histogram = histograms.get(i);
            Double value = row.item().explanation().metrics().get(histogram.metric());
            if (value != null) {
                bars.add(bar(i, histogram.edges().bar(value)));
            }
        }
        return bars;
    }

    /** What marks the rows of a bar, both counted from 0: few signs, as each row has several; {@code b12} is the twelfth bar of all. */
    public String bar(int histogram, int bar) {
        int before = histograms.subList(0, histogram).stream()
                .mapToInt(each -> each.bins().size())
                .sum();
        return "b" + (before + bar + 1);
    }

    /** The classes that the table has, on whatever page: a link to one shows its photos. */
    public List<ClassRow> classLinks() {
        return classes.links().toList();
    }

    /** The bars that any row of the table is in, as {@link #bar} marks them. */
    public Set<String> barsOfRows() {
        return table.rows().stream().flatMap(row -> bars(row).stream()).collect(Collectors.toSet());
    }

    /** The palettes to choose from. */
    public List<Tint> tints() {
        return Tint.ALL;
    }

    /** What the page names, and says the meaning of. */
    public Set<Metric> meanings() {
        Set<Metric> named = new TreeSet<>();
        Stream.of(spreads, drifts).flatMap(List::stream).map(Spread::metric).forEach(named::add);
        wholes.stream().map(SuiteRow::metric).forEach(named::add);
        if (methods != null) {
            named.addAll(methods.columns());
        }
        run.rules().stream()
                .flatMap(rule -> rule.limits().stream())
                .map(Limit::metric)
                .forEach(named::add);
        return named;
    }

    /** {@code 1/255} rather than 0.00392156862745098. */
    private static String scale(double scale) {
        double inverse = Math.rint(1 / scale);
        boolean fraction = inverse > 1 && 1 / inverse == scale;
        return fraction ? "1/" + (long) inverse : Double.toString(scale);
    }

    private static Row row(
            RunResult run,
            Item item,
            Map<String, Figures> figures,
            Map<Scope, List<Violation>> violations,
            Set<ExplanationId> moved,
            Map<ExplanationId, List<String>> common) {
        Figures drawn = figures.getOrDefault(item.name(), Figures.NONE);
        Explanation explanation = item.explanation();
        List<Measure> measures = Measure.of(run, explanation);
        Figures.Compared compared = drawn.compared();
        return new Row(
                item,
                figures.containsKey(item.name()),
                drawn.thumbnail(),
                compared == null ? null : compared.thumbnail(),
                measures,
                History.of(explanation, measures),
                Answered.of(explanation, run.rules()).orElse(null),
                drawn.patch(),
                common.getOrDefault(explanation.id(), List.of()),
                moved.contains(explanation.id()),
                Broken.of(explanation, violations));
    }

    private static int below(List<Row> rows) {
        return (int) rows.stream()
                .filter(row -> !row.item().explanation().assessment().below().isEmpty())
                .count();
    }

    private static @Nullable String accuracy(List<Row> rows) {
        List<Double> right = values(rows, Metric.TOP1);
        return right.isEmpty() ? null : Digits.percent(Statistic.MEAN.of(right));
    }

    private static List<Row> with(List<Row> rows, Outcome outcome) {
        return rows.stream()
                .filter(row -> row.item().explanation().outcome() == outcome)
                .toList();
    }

    private static List<Column> columns(List<Row> rows) {
        return Stream.of(Metric.values())
                .filter(metric -> metric != Metric.PROBABILITY) // has a column with the class
                .filter(metric -> rows.stream().anyMatch(row -> isTold(row.measure(metric))))
                .map(metric -> Column.of(metric, rows))
                .toList();
    }

    private static boolean isTold(@Nullable Measure measure) {
        return measure != null && (!measure.metric().needsBaseline() || measure.state() != Measure.State.FREE);
    }

    private static List<Spread> spreads(RunResult run, List<Row> rows, Predicate<Metric> wanted) {
        return Stream.of(Metric.values())
                .filter(wanted)
                .filter(metric -> !values(rows, metric).isEmpty())
                .map(metric -> Spread.of(metric, values(rows, metric), interval(run, metric)))
                .toList();
    }

    /** Of the mean over all explanations: that of the only suite. */
    private static @Nullable Interval interval(RunResult run, Metric metric) {
        return run.suites().size() != 1
                ? null
                : run.suites().get(0).measures().intervals().stream()
                        .filter(each -> each.explained() == null && each.metric() == metric)
                        .map(SuiteInterval::interval)
                        .findFirst()
                        .orElse(null);
    }

    private static List<Double> values(List<Row> rows, Metric metric) {
        return rows.stream()
                .map(row -> row.item().explanation().metrics().get(metric))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Histogram> histograms(RunResult run, List<Row> rows) {
        Set<Metric> judged = new TreeSet<>();
        limits(run)
                .map(Limit::metric)
                .filter(metric -> Unit.of(metric, null) != Unit.ANSWER)
                .forEach(judged::add);
        return (judged.isEmpty() ? Set.of(Metric.MASS_IN_BOX) : judged)
                .stream()
                        .flatMap(metric -> Stream.ofNullable(Histogram.of(
                                run,
                                metric,
                                values(rows, metric),
                                limits(run, metric, Limit::minimum),
                                limits(run, metric, Limit::maximum))))
                        .toList();
    }

    private static List<BigDecimal> limits(RunResult run, Metric metric, Function<Limit, @Nullable BigDecimal> side) {
        return limits(run)
                .filter(limit -> limit.metric() == metric)
                .map(side)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The limits on single explanations' judged maps, which are those that are shown. */
    private static Stream<Limit> limits(RunResult run) {
        return run.rules().stream()
                .filter(rule -> rule.element() == Element.IMAGE)
                .flatMap(rule -> rule.limits().stream())
                .filter(limit -> limit.method() == null);
    }
}

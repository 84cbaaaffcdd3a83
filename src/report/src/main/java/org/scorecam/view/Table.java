package org.scorecam.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;

/**
 * The table of explanations.
 *
 * @param run of which they are
 * @param columns the metrics that were measured on any explanation; of those on drift, the ones that have a limit
 * @param rows the explanations that have a page, in the order of {@link WorstFirst}
 * @param gone what was approved and is not explained any more
 */
public record Table(RunResult run, List<Column> columns, List<Row> rows, List<GoneRow> gone) {
    /** How many explanations have no page, and are not in the table. */
    public long unseen() {
        return run.explanations().count() - rows.size();
    }

    /** How many of the rows have an outcome, by its name. */
    public long outcomes(String name) {
        return rows.stream()
                .filter(row -> row.item().explanation().outcome().name().equals(name))
                .count();
    }

    /** How many of the rows answer so, by {@link Looks.Cell#id}. */
    public long looks(Looks.Cell cell) {
        return rows.stream().filter(row -> row.answered() == cell.kind()).count();
    }

    /** How many of the rows have that in common, by {@link FindingRow#id}. */
    public long common(String id) {
        return rows.stream().filter(row -> row.common().contains(id)).count();
    }

    /** How many of the rows have become {@link Row.Since} of that name since the baseline. */
    public long since(String name) {
        return rows.stream()
                .map(Row::since)
                .filter(since -> since != null && since.name().equals(name))
                .count();
    }

    /** How many of the rows have a caution. */
    public long cautioned() {
        return rows.stream().filter(row -> row.cautions() > 0).count();
    }

    /** Which suite a row is of, from 1. */
    public int suite(Row row) {
        return run.suites().stream()
                        .map(SuiteResult::name)
                        .toList()
                        .indexOf(row.item().suite().name())
                + 1;
    }

    /** How many rows the table has of a suite, from 1. */
    public long ofSuite(int suite) {
        return rows.stream().filter(row -> suite(row) == suite).count()
                + gone.stream().filter(row -> row.suite() == suite).count();
    }

    /** The classes that the table has, by their index and name, each with a number from 1. */
    public Map<String, Integer> classNumbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Stream.concat(
                        rows.stream().map(row -> row.item().explanation().id().explained()),
                        gone.stream().map(row -> row.gone().id().explained()))
                .distinct()
                .sorted(Comparator.comparing(ClassLabel::index, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(ClassLabel::label))
                .forEach(label -> numbers.putIfAbsent(label.toString(), numbers.size() + 1));
        return numbers;
    }

    /** Whether the table shows a column before all are asked for: what is judged, or all where nothing is. */
    public boolean isShown(Column column) {
        return column.judged() || columns.stream().noneMatch(Column::judged);
    }

    /** Whether there are others. */
    public boolean hidesColumns() {
        return !columns.stream().allMatch(this::isShown);
    }

    /** Whether a value is beyond a limit whose share is kept. */
    public boolean tolerated() {
        return rows.stream()
                .flatMap(row -> row.measures().stream())
                .anyMatch(measure -> measure.state() == Measure.State.TOLERATED);
    }
}

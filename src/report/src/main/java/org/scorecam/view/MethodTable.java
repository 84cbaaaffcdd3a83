package org.scorecam.view;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Choices;
import org.scorecam.metric.Metric;
import org.scorecam.result.MethodCost;
import org.scorecam.result.MethodMean;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Statistic;

/**
 * The methods that are compared, side by side.
 *
 * @param columns the metrics that their maps are measured by, as far as any suite has them
 * @param rows by suite, then by method, the judged one first
 * @param costs of each method in this run, in the same order
 */
public record MethodTable(List<Metric> columns, List<Row> rows, List<Cost> costs) {
    private static final List<Metric> SHOWN = List.of(
            Metric.MASS_IN_BOX,
            Metric.POINTING_GAME,
            Metric.IOU,
            Metric.AVERAGE_DROP,
            Metric.INCREASE_IN_CONFIDENCE,
            Metric.INSERTION,
            Metric.DELETION,
            Metric.METHOD_AGREEMENT);

    /**
     * One method on one suite.
     *
     * @param judged whether its maps are the judged ones
     * @param cells one a column, null where it has none
     */
    public record Row(String suite, String method, boolean judged, List<@Nullable Cell> cells) {}

    /**
     * A mean.
     *
     * @param range in which it lies; null for one explanation
     */
    public record Cell(String value, @Nullable Range range) {}

    /**
     * What a method took in this run.
     *
     * @param seconds of the workers
     */
    public record Cost(String method, long forwards, String seconds) {}

    /** Null where nothing is compared. */
    static @Nullable MethodTable of(RunResult run) {
        List<MethodCost> costs = run.summary().methods();
        if (costs.isEmpty()) {
            return null;
        }
        List<Metric> columns = SHOWN.stream()
                .filter(metric -> run.suites().stream()
                        .flatMap(suite -> suite.measures().methods().stream())
                        .anyMatch(mean -> mean.metric() == metric))
                .toList();
        return new MethodTable(
                columns,
                run.suites().stream()
                        .flatMap(suite -> rows(suite, costs, columns))
                        .toList(),
                costs.stream()
                        .map(cost -> new Cost(
                                Choices.text(cost.method()),
                                cost.forwards(),
                                Digits.plain(cost.seconds(), 1, RoundingMode.HALF_UP)))
                        .toList());
    }

    private static Stream<Row> rows(SuiteResult suite, List<MethodCost> costs, List<Metric> columns) {
        return costs.stream().map(cost -> {
            List<MethodMean> means = suite.measures().methods().stream()
                    .filter(mean -> mean.method() == cost.method())
                    .toList();
            return new Row(suite.name(), Choices.text(cost.method()), cost.equals(costs.get(0)), cells(means, columns));
        });
    }

    private static List<@Nullable Cell> cells(List<MethodMean> means, List<Metric> columns) {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (Metric metric : columns) {
            cells.add(means.stream()
                    .filter(mean -> mean.metric() == metric)
                    .findFirst()
                    .map(MethodTable::cell)
                    .orElse(null));
        }
        return cells;
    }

    private static Cell cell(MethodMean mean) {
        Unit unit = Unit.of(mean.metric(), Statistic.MEAN);
        return new Cell(Digits.of(mean.mean(), unit), mean.interval() == null ? null : Range.of(mean.interval(), unit));
    }
}

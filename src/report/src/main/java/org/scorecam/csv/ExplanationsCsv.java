package org.scorecam.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.effort.Interval;
import org.scorecam.json.Numbers;
import org.scorecam.metric.Metric;
import org.scorecam.result.Before;
import org.scorecam.result.Explanation;
import org.scorecam.result.Gone;
import org.scorecam.result.Partial;
import org.scorecam.result.Prediction;
import org.scorecam.result.RunResult;
import org.scorecam.rule.ExplanationId;

/**
 * A result as a table: one row an explanation, in the result's order, and behind them one for each that was approved and is
 * not explained any more, whose outcome is {@value #GONE} and which has what was approved alone. The columns are those of every run of this version,
 * whatever was measured: tables of several runs fit below each other. They are named as in {@code result.json}, metrics as
 * in rules. Times are not in it: two runs with equal results have equal bytes.
 */
public final class ExplanationsCsv {
    private static final List<String> EXPLANATION = List.of(
            "suite",
            "image",
            "classIndex",
            "classLabel",
            "outcome",
            "problem",
            "probability",
            "predictedIndex",
            "predictedLabel",
            "predictedProbability",
            "boxes",
            "forwards",
            "reused");

    private static final List<String> PARTIAL = List.of("basis", "massInBoxLow", "massInBoxHigh", "massInBoxEstimate");

    private static final List<String> BASELINE = List.of(
            "baselineMassInBox",
            "baselineProbability",
            "baselinePredictedIndex",
            "baselinePredictedLabel",
            "photoChanged",
            "centreShiftX",
            "centreShiftY",
            "baselineMoved");

    private static final String GONE = "GONE";

    private ExplanationsCsv() {}

    /** The table of {@code result}, with a header, in the form of RFC 4180. */
    public static String of(RunResult result) {
        CsvText csv = new CsvText();
        csv.row(Stream.of(EXPLANATION, metrics().stream().map(Metric::name).toList(), PARTIAL, BASELINE)
                .flatMap(List::stream)
                .toList());
        result.explanations().forEach(explanation -> csv.row(row(explanation)));
        result.gone().forEach(gone -> csv.row(row(gone)));
        return csv.toString();
    }

    /** What explanations have; a suite as a whole has more. */
    private static List<Metric> metrics() {
        return Stream.of(Metric.values()).filter(metric -> !metric.isOfSuite()).toList();
    }

    private static List<@Nullable String> row(Explanation explanation) {
        List<@Nullable String> cells = row(explanation.id());
        cells.add(explanation.outcome().name());
        cells.add(CsvText.text(explanation.assessment().problem()));
        cells.add(number(explanation.probability()));
        predicted(cells, explanation.predicted());
        cells.add(Integer.toString(explanation.regions().boxes().size()));
        cells.add(Integer.toString(explanation.cost().forwards()));
        cells.add(Boolean.toString(explanation.cost().reused()));
        for (Metric metric : metrics()) {
            cells.add(number(explanation.metrics().get(metric)));
        }
        partial(cells, explanation.map().partial());
        baseline(cells, explanation.baseline());
        return cells;
    }

    private static List<@Nullable String> row(Gone gone) {
        List<@Nullable String> cells = row(gone.id());
        cells.add(GONE);
        int approved = EXPLANATION.size() + metrics().size() + PARTIAL.size();
        cells.addAll(Collections.nCopies(approved - cells.size(), null));
        cells.add(number(gone.massInBox()));
        cells.add(Numbers.of(gone.probability()));
        label(cells, gone.predicted());
        cells.addAll(Collections.nCopies(approved + BASELINE.size() - cells.size(), null));
        return cells;
    }

    private static List<@Nullable String> row(ExplanationId id) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(CsvText.text(id.suite()));
        cells.add(CsvText.text(id.image()));
        label(cells, id.explained());
        return cells;
    }

    private static void predicted(List<@Nullable String> cells, @Nullable Prediction predicted) {
        label(cells, predicted == null ? null : predicted.label());
        cells.add(predicted == null ? null : Numbers.of(predicted.probability()));
    }

    private static void partial(List<@Nullable String> cells, @Nullable Partial partial) {
        Interval mass = partial == null ? null : partial.bounds().get(Metric.MASS_IN_BOX);
        cells.add(partial == null ? null : partial.basis().name());
        cells.add(mass == null ? null : Numbers.of(mass.low()));
        cells.add(mass == null ? null : Numbers.of(mass.high()));
        cells.add(partial == null ? null : number(partial.estimate()));
    }

    private static void baseline(List<@Nullable String> cells, @Nullable Before before) {
        Before.Shift shift = before == null ? null : before.shift();
        cells.add(before == null ? null : number(before.massInBox()));
        cells.add(before == null ? null : Numbers.of(before.probability()));
        label(cells, before == null ? null : before.predicted());
        cells.add(before == null ? null : Boolean.toString(before.photoChanged()));
        cells.add(shift == null ? null : Numbers.of(shift.x()));
        cells.add(shift == null ? null : Numbers.of(shift.y()));
        cells.add(before == null ? null : Numbers.of(before.moved()));
    }

    private static void label(List<@Nullable String> cells, @Nullable ClassLabel label) {
        Integer index = label == null ? null : label.index();
        cells.add(index == null ? null : index.toString());
        cells.add(label == null ? null : CsvText.text(label.label()));
    }

    private static @Nullable String number(@Nullable Double value) {
        return value == null ? null : Numbers.of(value);
    }
}

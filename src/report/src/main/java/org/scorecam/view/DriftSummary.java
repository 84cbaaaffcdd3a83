package org.scorecam.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Rule;

/**
 * A run beside its baseline.
 *
 * @param compared how many explanations were compared
 * @param beyond how many of them are beyond a limit on drift
 * @param tolerated how many of them are beyond limits on drift whose share is kept, and beyond no other
 * @param gone how many approved explanations the run does not have
 * @param added how many explanations were not approved; an ERROR is none
 * @param named those of them that have a page
 */
public record DriftSummary(int compared, int beyond, int tolerated, int gone, int added, List<Row> named) {
    /** The summary; null where nothing was compared. Limits on drift are judged only where there is a baseline. */
    static @Nullable DriftSummary of(RunResult run, List<Row> rows) {
        List<Row> compared = rows.stream().filter(row -> row.history() != null).toList();
        boolean hasBaseline = run.rules().stream().anyMatch(Rule::needsBaseline);
        if (compared.isEmpty()
                && run.gone().isEmpty()
                && (!hasBaseline || !run.problems().isEmpty())) {
            return null;
        }
        List<Row> added = rows.stream().filter(DriftSummary::isAdded).toList();
        int beyond = count(compared, Measure.State.BROKEN);
        return new DriftSummary(
                compared.size(),
                beyond,
                count(
                        compared.stream()
                                .filter(row -> !has(row, Measure.State.BROKEN))
                                .toList(),
                        Measure.State.TOLERATED),
                run.gone().size(),
                added.size(),
                added.stream().filter(Row::hasPage).toList());
    }

    private static boolean isAdded(Row row) {
        return row.history() == null && row.item().explanation().outcome() != Outcome.ERROR;
    }

    private static int count(List<Row> rows, Measure.State state) {
        return (int) rows.stream().filter(row -> has(row, state)).count();
    }

    private static boolean has(Row row, Measure.State state) {
        return row.measures().stream()
                .anyMatch(measure -> measure.metric().needsBaseline() && measure.state() == state);
    }
}

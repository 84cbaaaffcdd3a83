package org.scorecam.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.result.Gone;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;

/**
 * An explanation that was approved and is not explained any more, as the index shows it: it has no page.
 *
 * @param gone the explanation
 * @param suite which of the run's suites it is of, from 1; 0 where the run has none of that name
 * @param massInBox as it was approved, null for a background class
 * @param probability as it was approved
 */
public record GoneRow(Gone gone, int suite, @Nullable String massInBox, String probability) {
    static List<GoneRow> of(RunResult run) {
        List<String> suites = run.suites().stream().map(SuiteResult::name).toList();
        return run.gone().stream()
                .map(gone -> new GoneRow(
                        gone,
                        suites.indexOf(gone.id().suite()) + 1,
                        gone.massInBox() == null ? null : Digits.percent(gone.massInBox()),
                        Digits.percent(gone.probability())))
                .toList();
    }
}

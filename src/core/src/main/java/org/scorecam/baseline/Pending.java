package org.scorecam.baseline;

import java.util.List;
import java.util.function.Predicate;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.Gone;
import org.scorecam.result.Problem;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Rule;

/**
 * What {@link Approval} takes into the baseline where {@link Approval.What#CHANGED} is asked for, and what it refuses: read from the
 * result alone, without the baseline.
 *
 * @param baseline whether something was approved before
 * @param whole whether that was measured in another way, so that nothing was compared and a part cannot be approved: then
 *     {@code added} is all that is there
 * @param added whole maps that were not approved
 * @param drifted those that do not keep a limit that compares with the baseline, or whose class or suite does not
 * @param gone what was approved and is not explained any more
 * @param kept what stays as it was approved
 * @param errors what could not be explained
 * @param partial explanations of which less than the whole map is known
 */
public record Pending(
        boolean baseline,
        boolean whole,
        List<Explanation> added,
        List<Explanation> drifted,
        List<Gone> gone,
        List<Explanation> kept,
        List<Explanation> errors,
        List<Explanation> partial) {
    /** What there is to approve of {@code run}. */
    public static Pending of(RunResult run) {
        boolean isWhole = run.problems().stream()
                .anyMatch(problem -> Problem.of(problem).kind() == Problem.Kind.MEASURED_IN_ANOTHER_WAY);
        boolean hasBaseline = run.rules().stream().anyMatch(Rule::needsBaseline)
                || run.explanations().anyMatch(each -> each.baseline() != null)
                || !run.gone().isEmpty();
        Drifted drifted = new Drifted(run);
        Predicate<Explanation> isError = each -> each.outcome() == Outcome.ERROR;
        Predicate<Explanation> isThere = isError.or(Approvable::isPartial).negate();
        return new Pending(
                hasBaseline || isWhole,
                isWhole,
                those(run, isThere.and(each -> each.baseline() == null)),
                those(run, isThere.and(each -> each.baseline() != null && drifted.has(each))),
                run.gone(),
                those(run, isThere.and(each -> each.baseline() != null && !drifted.has(each))),
                those(run, isError),
                those(run, Approvable::isPartial));
    }

    private static List<Explanation> those(RunResult run, Predicate<Explanation> which) {
        return run.explanations().filter(which).toList();
    }
}

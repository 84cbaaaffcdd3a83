package org.scorecam.baseline;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Wildcards;

/**
 * Makes a run's explanations the approved ones: what is new, what is gone, and what does not keep the limits that compare with
 * the baseline; or all of them. What keeps its limits stays as it was approved: else small drifts, each within its limit, would
 * add up unseen. Of both, those whose {@code suite/image} a pattern includes.
 *
 * @param baseline the new one
 * @param summary what changed: {@code +3 new, ~2 drifted (largest: animals/0007.jpg, correlation 0.41), -1 gone, =34 left as
 *     they were approved}
 */
public record Approval(Baseline baseline, String summary) {
    /** Which explanations are taken over. */
    public enum What {
        /** New ones, and those that do not keep a limit that compares with the baseline. */
        CHANGED,
        /** All of them. */
        ALL
    }

    /**
     * What the user asked for.
     *
     * @param scope what is taken over
     * @param includes wildcards over {@code suite/image}; empty approves all
     * @param incomplete whether to approve the rest of a run that has ERRORs, and maps of which not all channels were run;
     *     an ERROR leaves what was approved before
     */
    public record Request(What scope, List<String> includes, boolean incomplete) {
        public Request {
            includes = List.copyOf(includes);
        }

        private Predicate<String> paths() {
            Wildcards wildcards = new Wildcards(includes);
            return path -> includes.isEmpty() || wildcards.matchOne(List.of(path));
        }
    }

    /**
     * Approves, without writing anything.
     *
     * @param layerSetting {@code <layer>} as the user wrote it, {@link BaselineHeader#AUTO} where nothing is written
     * @param old null if there is none
     * @throws SetupException if the run has ERRORs or partial maps and the request does not allow them, if a pattern
     *     matches nothing, or if a part is to be approved that was measured in another way than the rest
     */
    public static Approval of(RunResult run, String layerSetting, @Nullable Baseline old, Request request) {
        BaselineHeader header = BaselineHeader.of(run, layerSetting);
        Predicate<String> included = request.paths();
        Approvable approvable = new Approvable(run, included);
        if (!request.includes().isEmpty()) {
            approvable.requireMatch(request.includes(), old == null ? List.of() : old.explanations());
        }
        if (!request.incomplete()) {
            approvable.requireComplete();
        }
        String difference = old == null ? null : old.header().difference(header).orElse(null);
        if (difference != null && !request.includes().isEmpty()) {
            throw new SetupException("a part of the explanations cannot be approved, because they were measured in"
                    + " another way than the rest of the baseline: " + difference
                    + ". Approve all of them, without -Dscorecam.approve.includes, or set it back");
        }
        Baseline before = old == null || difference != null ? new Baseline(header, List.of()) : old;
        Comparison comparison = Comparison.of(before, header, run.suites());
        Merge merge = new Merge(run, before, comparison, included, request.scope() == What.ALL);
        BaselineHeader written = request.includes().isEmpty() ? header : header.beside(before.header());
        Baseline merged = new Baseline(written, merge.explanations(), merge.suites());
        return new Approval(
                merged,
                difference != null && old != null
                        ? replaced(old, merged.explanations(), difference)
                        : new ApprovalSummary(merge, included).text());
    }

    private static String replaced(Baseline old, List<Approved> approved, String difference) {
        return "all " + old.explanations().size() + " replaced by " + approved.size() + " new (" + difference + ")";
    }
}

package org.scorecam.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/** A limit on a metric that a suite has as a whole. An ERROR has no part in it, and fails the build by itself. */
record SuiteLimit(Limit limit) {
    /**
     * Judges one suite.
     *
     * @param metrics of the suite; null where it has none
     * @param approved the same as they were approved; null where none were
     * @param cases of the suite, to which the metric applies
     */
    void judge(
            Scope suite,
            @Nullable Map<Metric, Double> metrics,
            @Nullable Map<Metric, Double> approved,
            List<Case> cases,
            JudgementBuilder judgement) {
        int explanations =
                (int) cases.stream().filter(each -> !each.subject().error()).count();
        Double then = approved == null ? null : approved.get(limit.metric());
        if (explanations == 0 || (limit.isRelative() && then == null)) {
            return;
        }
        Limit applied = then == null || !limit.isRelative() ? limit : limit.since(then);
        SinceApproved since = then == null ? null : SinceApproved.of(limit, then);
        Double value = metrics == null ? null : metrics.get(limit.metric());
        if (value == null && limit.metric().mayBeMissing()) {
            return; // told as a problem of the run
        }
        if (value == null || !Double.isFinite(value)) {
            throw new IllegalStateException("no number for " + limit.metric() + " of " + suite + ": " + value);
        }
        judgement.add(Check.of(suite, applied, null, value, false, since, null, explanations));
        if (!applied.isKeptBy(value)) {
            judgement.add(Violation.of(suite, applied, null, value, Known.EXACTLY, since));
        }
    }
}

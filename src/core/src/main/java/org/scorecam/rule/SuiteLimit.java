package org.scorecam.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/** A limit on a metric that a suite has as a whole. An ERROR has no part in it, and fails the build by itself. */
record SuiteLimit(Limit limit) {
    /**
     * Judges one suite.
     *
     * @param known what the suite has as a whole; null where it has nothing
     * @param approved the same as it was approved; null where nothing was
     * @param cases of the suite, to which the metric applies
     */
    void judge(
            Scope suite,
            @Nullable SuiteValues known,
            @Nullable Map<Metric, Double> approved,
            List<Case> cases,
            JudgementBuilder judgement) {
        int explanations =
                (int) cases.stream().filter(each -> !each.subject().error()).count();
        Double then = approved == null ? null : approved.get(limit.metric());
        if (explanations == 0 || (limit.isRelative() && then == null)) {
            return;
        }
        Double estimate = known == null ? null : known.values().get(limit.metric());
        if (estimate == null && limit.metric().mayBeMissing()) {
            return; // told as a problem of the run
        }
        if (known == null || estimate == null || !Double.isFinite(estimate)) {
            throw new IllegalStateException("no number for " + limit.metric() + " of " + suite + ": " + estimate);
        }
        Optional<SuiteValues.Counted> interval = known.interval(limit.metric(), limit.intervalConfidence());
        Sampling sampling = interval.map(found -> new Sampling(estimate, found.interval(), limit.confidence()))
                .orElse(limit.confidence() == null ? null : Sampling.ofNothing(estimate, limit));
        if (limit.confidence() != null && sampling != null) {
            int of = interval.map(SuiteValues.Counted::of).orElse(1);
            judgeBound(suite, sampling, of, explanations, judgement);
            return;
        }
        Limit applied = then == null || !limit.isRelative() ? limit : limit.since(then);
        SinceApproved since = then == null ? null : SinceApproved.of(limit, then);
        judgement.add(Check.of(suite, applied, null, estimate, false, since, sampling, explanations));
        if (!applied.isKeptBy(estimate)) {
            judgement.add(Violation.of(suite, applied, null, estimate, Known.EXACTLY, since));
        }
    }

    private void judgeBound(Scope suite, Sampling sampling, int of, int explanations, JudgementBuilder judgement) {
        double value = limit.judged(sampling.interval());
        judgement.add(Check.of(suite, limit, null, value, false, null, sampling, explanations));
        if (!limit.isKeptBy(value)) {
            judgement.add(Violation.of(suite, limit, null, value, of, null, sampling));
        }
    }
}

package org.scorecam.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A limit that each explanation must keep. */
record ImageLimit(Limit limit) {
    /** @param cases to which the metric applies */
    void judge(List<Case> cases, JudgementBuilder judgement) {
        for (Case each : cases) {
            if (!each.subject().error() && isBroken(each)) {
                fail(each, judgement);
            }
        }
    }

    private boolean isBroken(Case each) {
        Limit applied = each.applied(limit);
        return !applied.isKeptBy(each.value(applied));
    }

    private @Nullable SinceApproved since(Case each) {
        return SinceApproved.of(limit, each.approved(limit.metric()));
    }

    void fail(Case each, JudgementBuilder judgement) {
        each.fail();
        Limit applied = each.applied(limit);
        judgement.add(
                Violation.of(each.subject().id(), applied, null, each.value(applied), each.known(limit), since(each)));
    }
}

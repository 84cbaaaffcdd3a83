package org.scorecam.rule;

import java.util.List;

/** A limit that each explanation must keep. */
record ImageLimit(Limit limit) {
    /** @param cases to which the metric applies */
    void judge(List<Case> cases, JudgementBuilder judgement) {
        for (Case each : cases) {
            if (!each.subject().error() && !limit.isKeptBy(each.value(limit))) {
                fail(each, judgement);
            }
        }
    }

    void fail(Case each, JudgementBuilder judgement) {
        each.fail();
        judgement.add(Violation.of(each.subject().id(), limit, null, each.value(limit), each.known(limit.metric())));
    }
}

package org.scorecam.rule;

import java.util.List;

/** A limit that each explanation must keep. */
record ImageLimit(Limit limit) {
    /** @param cases to which the metric applies */
    void judge(List<Case> cases, Findings findings) {
        for (Case each : cases) {
            if (!each.subject().error() && !limit.isKeptBy(each.value(limit))) {
                fail(each, findings);
            }
        }
    }

    void fail(Case each, Findings findings) {
        Subject subject = each.subject();
        double value = each.value(limit);
        each.fail();
        findings.add(new Violation(
                subject.suite(),
                Element.IMAGE,
                subject.image(),
                subject.explained(),
                limit.metric(),
                null,
                value,
                limit.brokenMinimum(value),
                limit.brokenMaximum(value),
                null,
                each.isBounded(limit.metric()),
                message(each, value)));
    }

    private String message(Case each, double value) {
        String who = Sentence.subject(each.subject());
        String what = limit.metric().phrase();
        return each.isBounded(limit.metric())
                ? Sentence.ofBound(who, what, value, limit)
                : Sentence.of(who, what, value, limit);
    }
}

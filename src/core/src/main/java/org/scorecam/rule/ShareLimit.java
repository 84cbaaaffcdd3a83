package org.scorecam.rule;

import java.math.BigDecimal;
import java.util.List;

/** A limit that a share of a suite's explanations must keep. An ERROR does not keep it. */
record ShareLimit(Limit limit, BigDecimal share) {
    /** @param cases of one suite, to which the metric applies; at least one */
    void judge(String suite, List<Case> cases, Findings findings) {
        List<Case> measured =
                cases.stream().filter(each -> !each.subject().error()).toList();
        List<Case> below = measured.stream()
                .filter(each -> !limit.isKeptBy(each.value(limit)))
                .toList();
        int kept = measured.size() - below.size();
        boolean isKept = BigDecimal.valueOf(kept).compareTo(share.multiply(BigDecimal.valueOf(cases.size()))) >= 0;
        double value = (double) kept / cases.size();
        findings.add(new Check(
                suite,
                Element.SUITE,
                suite,
                limit.metric(),
                null,
                value,
                limit.minimum(),
                limit.maximum(),
                share,
                cases.size(),
                isKept));
        if (isKept) {
            below.forEach(each -> each.passBelow(limit.metric()));
        } else {
            String message = Sentence.ofShare(suite, limit, share, kept, cases.size() - measured.size(), cases.size());
            findings.add(violation(suite, value, message));
            below.forEach(each -> new ImageLimit(limit).fail(each, findings));
        }
    }

    private Violation violation(String suite, double value, String message) {
        return new Violation(
                suite,
                Element.SUITE,
                suite,
                null,
                limit.metric(),
                null,
                value,
                limit.minimum(),
                limit.maximum(),
                share,
                false,
                message);
    }
}

package org.scorecam.rule;

import java.math.BigDecimal;
import java.util.List;
import org.scorecam.effort.Answer;

/** A limit that a share of a suite's explanations must keep. An ERROR does not keep it. */
record ShareLimit(Limit limit, BigDecimal share) {
    /** @param cases of one suite, to which the metric applies; at least one */
    void judge(String suite, List<Case> cases, JudgementBuilder judgement) {
        List<Case> measured =
                cases.stream().filter(each -> !each.subject().error()).toList();
        List<Case> below = measured.stream()
                .filter(each -> each.answer(limit) == Answer.BROKEN)
                .toList();
        List<Case> undecided = measured.stream()
                .filter(each -> each.answer(limit) == Answer.OPEN)
                .toList();
        int open = undecided.size();
        Known known = undecided.stream().map(each -> each.known(limit.metric())).reduce(Known.EXACTLY, Known::and);
        int kept = measured.size() - below.size() - open;
        boolean isKept = isEnough(kept, cases.size());
        if (!isKept && isEnough(kept + open, cases.size())) {
            throw new IllegalStateException("what is known of " + suite + " does not decide " + limit);
        }
        int counted = isKept ? kept : kept + open;
        double value = (double) counted / cases.size();
        judgement.add(new Check(
                new Scope.OfSuite(suite),
                limit.metric(),
                null,
                value,
                limit.minimum(),
                limit.maximum(),
                share,
                known.isBound(),
                cases.size(),
                isKept));
        if (isKept) {
            below.forEach(each -> each.passBelow(limit.metric()));
        } else {
            int errors = cases.size() - measured.size();
            judgement.add(violation(
                    suite,
                    value,
                    known.isBound(),
                    Sentence.ofShare(limit, share, known, counted, errors, cases.size())));
            below.forEach(each -> new ImageLimit(limit).fail(each, judgement));
        }
    }

    private boolean isEnough(int kept, int all) {
        return BigDecimal.valueOf(kept).compareTo(share.multiply(BigDecimal.valueOf(all))) >= 0;
    }

    private Violation violation(String suite, double value, boolean bounded, String sentence) {
        return new Violation(
                new Scope.OfSuite(suite),
                limit.metric(),
                null,
                value,
                limit.minimum(),
                limit.maximum(),
                share,
                bounded,
                sentence);
    }
}

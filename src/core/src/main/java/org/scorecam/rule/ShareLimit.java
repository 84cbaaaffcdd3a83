package org.scorecam.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Answer;
import org.scorecam.effort.Interval;
import org.scorecam.interval.ClopperPearson;

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
        Known known = undecided.stream().map(each -> each.known(limit)).reduce(Known.EXACTLY, Known::and);
        int kept = measured.size() - below.size() - open;
        boolean isKept = isEnough(kept, cases.size());
        if (!isKept && isEnough(kept + open, cases.size())) {
            throw new IllegalStateException("what is known of " + suite + " does not decide " + limit);
        }
        int counted = isKept ? kept : kept + open;
        Sampling sampling = known.isBound() ? null : sampling(counted, cases.size());
        Found found = new Found(value(counted, cases.size()), known.isBound(), sampling);
        judgement.add(check(suite, found, cases.size(), isKept));
        if (isKept) {
            below.forEach(each -> each.passBelow(limit));
        } else {
            int errors = cases.size() - measured.size();
            judgement.add(violation(
                    suite, found, Sentence.ofShare(limit, share, known, counted, errors, cases.size(), sampling)));
            below.forEach(each -> new ImageLimit(limit).fail(each, judgement));
        }
    }

    /**
     * What a suite comes to.
     *
     * @param value the share that keeps the limit, or the bound of its interval
     */
    private record Found(
            double value, boolean bounded, @Nullable Sampling sampling) {}

    private boolean isEnough(int kept, int all) {
        return limit.confidence() == null
                ? BigDecimal.valueOf(kept).compareTo(share.multiply(BigDecimal.valueOf(all))) >= 0
                : value(kept, all) >= share.doubleValue();
    }

    private double value(int kept, int all) {
        return limit.confidence() == null
                ? (double) kept / all
                : interval(kept, all).low();
    }

    private Sampling sampling(int kept, int all) {
        return new Sampling((double) kept / all, interval(kept, all), limit.confidence());
    }

    private Interval interval(int kept, int all) {
        return ClopperPearson.of(kept, all, limit.intervalConfidence());
    }

    private Check check(String suite, Found found, int explanations, boolean isKept) {
        return new Check(
                new Scope.OfSuite(suite),
                limit.metric(),
                limit.method(),
                null,
                found.value(),
                limit.minimum(),
                limit.maximum(),
                share,
                found.bounded(),
                SinceApproved.of(limit, null),
                found.sampling(),
                explanations,
                isKept);
    }

    private Violation violation(String suite, Found found, String sentence) {
        return new Violation(
                new Scope.OfSuite(suite),
                limit.metric(),
                limit.method(),
                null,
                found.value(),
                limit.minimum(),
                limit.maximum(),
                share,
                found.bounded(),
                SinceApproved.of(limit, null),
                limit.confidence() == null ? null : found.sampling(),
                sentence);
    }
}

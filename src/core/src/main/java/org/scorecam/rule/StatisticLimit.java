package org.scorecam.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.effort.Answer;
import org.scorecam.effort.Interval;

/** A limit on a statistic of a class's or a suite's explanations. An ERROR has no value, and fails the build by itself. */
record StatisticLimit(Limit limit) {
    /**
     * @param explained null for a suite
     * @param cases of one suite or of one class in it, to which the metric applies
     */
    void judge(String suite, @Nullable ClassLabel explained, List<Case> cases, Findings findings) {
        List<Interval> values = cases.stream()
                .filter(each -> !each.subject().error())
                .map(each -> each.interval(limit.metric()))
                .toList();
        if (values.isEmpty()) {
            return;
        }
        Statistic statistic = limit.statisticOrMean();
        Interval range = statistic.of(values);
        boolean bounded = range.low() < range.high();
        if (Bounds.answer(range, limit) == Answer.OPEN) {
            throw new IllegalStateException("what is known of " + suite + ", " + range + ", does not decide " + limit);
        }
        double value = Bounds.deciding(range, limit);
        Element element = explained == null ? Element.SUITE : Element.CLASS;
        String subject = explained == null ? suite : explained.label();
        findings.add(new Check(
                suite,
                element,
                subject,
                limit.metric(),
                statistic,
                value,
                limit.minimum(),
                limit.maximum(),
                null,
                bounded,
                values.size(),
                limit.isKeptBy(value)));
        if (!limit.isKeptBy(value)) {
            String who = explained == null ? suite : suite + ", " + Sentence.ofClass(explained);
            String what = statistic.phrase() + " " + limit.metric().phrase();
            findings.add(new Violation(
                    suite,
                    element,
                    subject,
                    explained,
                    limit.metric(),
                    statistic,
                    value,
                    limit.brokenMinimum(value),
                    limit.brokenMaximum(value),
                    null,
                    bounded,
                    bounded ? Sentence.ofBound(who, what, value, limit) : Sentence.of(who, what, value, limit)));
        }
    }
}

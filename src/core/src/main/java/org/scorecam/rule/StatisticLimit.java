package org.scorecam.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;

/** A limit on a statistic of a class's or a suite's explanations. An ERROR has no value, and fails the build by itself. */
record StatisticLimit(Limit limit, Statistic statistic) {
    /**
     * @param explained null for a suite
     * @param cases of one suite or of one class in it, to which the metric applies
     */
    void judge(String suite, @Nullable ClassLabel explained, List<Case> cases, Findings findings) {
        List<Double> values = cases.stream()
                .filter(each -> !each.subject().error())
                .map(each -> each.value(limit.metric()))
                .toList();
        if (values.isEmpty()) {
            return;
        }
        double value = statistic.of(values);
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
                    false,
                    Sentence.of(who, what, value, limit)));
        }
    }
}

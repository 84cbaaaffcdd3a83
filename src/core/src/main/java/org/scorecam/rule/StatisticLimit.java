package org.scorecam.rule;

import java.util.List;
import org.scorecam.effort.Answer;
import org.scorecam.effort.Interval;

/** A limit on a statistic of a class's or a suite's explanations. An ERROR has no value, and fails the build by itself. */
record StatisticLimit(Limit limit) {
    /** @param cases of the scope, to which the metric applies */
    void judge(Scope scope, List<Case> cases, JudgementBuilder judgement) {
        List<Case> measured =
                cases.stream().filter(each -> !each.subject().error()).toList();
        List<Interval> values =
                measured.stream().map(each -> each.interval(limit.metric())).toList();
        if (values.isEmpty()) {
            return;
        }
        Statistic statistic = limit.statisticOrMean();
        Interval range = statistic.of(values);
        Known known = range.low() < range.high()
                ? measured.stream().map(each -> each.known(limit.metric())).reduce(Known.BOUNDED, Known::and)
                : Known.EXACTLY;
        if (limit.answer(range) == Answer.OPEN) {
            throw new IllegalStateException(
                    "what is known of " + scope.suite() + ", " + range + ", does not decide " + limit);
        }
        double value = limit.deciding(range);
        judgement.add(Check.of(scope, limit, statistic, value, known.isBound(), values.size()));
        if (!limit.isKeptBy(value)) {
            judgement.add(Violation.of(scope, limit, statistic, value, known));
        }
    }
}

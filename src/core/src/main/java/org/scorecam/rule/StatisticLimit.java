package org.scorecam.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Answer;
import org.scorecam.effort.Interval;

/**
 * A limit on a statistic of a class's or a suite's explanations. An ERROR has no value, and fails the build by itself.
 *
 * @param seed of what is drawn for intervals
 */
record StatisticLimit(Limit limit, String seed) {
    /** The same explanations are drawn whatever the order in which they come. */
    private static final Comparator<Case> ORDER = Comparator.<Case, String>comparing(
                    each -> each.subject().id().image())
            .thenComparing(each -> each.subject().id().explained(), Severity.byClass());

    /** @param cases of the scope, to which the metric applies */
    void judge(Scope scope, List<Case> cases, JudgementBuilder judgement) {
        List<Case> measured = cases.stream()
                .filter(each -> !each.subject().error())
                .sorted(ORDER)
                .toList();
        if (measured.isEmpty()) {
            return;
        }
        List<Interval> values =
                measured.stream().map(each -> each.interval(limit)).toList();
        Statistic statistic = limit.statisticOrMean();
        Interval range = statistic.of(values);
        boolean isExact = values.stream().allMatch(value -> value.low() == value.high());
        SinceApproved since = limit.isRelative() ? SinceApproved.of(limit, approved(measured)) : null;
        Limit applied = since == null ? limit : limit.since(since.value());
        boolean isEnd = statistic == Statistic.MIN || statistic == Statistic.MAX; // drawing finds none beyond it
        Sampling sampling =
                isExact && !isEnd && measured.size() >= Samples.LEAST ? sampling(measured, range.low(), since) : null;
        if (limit.confidence() != null) {
            judgeBound(scope, measured.size(), applied, range, since, sampling, judgement);
            return;
        }
        Known known = range.low() < range.high()
                ? measured.stream().map(each -> each.known(limit)).reduce(Known.BOUNDED, Known::and)
                : Known.EXACTLY;
        if (applied.answer(range) == Answer.OPEN) {
            throw new IllegalStateException(
                    "what is known of " + scope.suite() + ", " + range + ", does not decide " + applied);
        }
        double value = applied.deciding(range);
        judgement.add(Check.of(scope, applied, statistic, value, known.isBound(), since, sampling, values.size()));
        if (!applied.isKeptBy(value)) {
            judgement.add(Violation.of(scope, applied, statistic, value, known, since));
        }
    }

    /** Of one explanation there is no interval: it breaks the limit, as nothing is known with any confidence. */
    private void judgeBound(
            Scope scope,
            int explanations,
            Limit applied,
            Interval estimate,
            @Nullable SinceApproved since,
            @Nullable Sampling known,
            JudgementBuilder judgement) {
        Sampling sampling = known != null ? known : Sampling.ofNothing(estimate.low(), limit);
        double value = applied.judged(sampling.interval());
        Statistic statistic = limit.statisticOrMean();
        judgement.add(Check.of(scope, applied, statistic, value, false, since, sampling, explanations));
        if (!applied.isKeptBy(value)) {
            judgement.add(Violation.of(scope, applied, statistic, value, explanations, since, sampling));
        }
    }

    private Sampling sampling(List<Case> measured, double estimate, @Nullable SinceApproved since) {
        BigDecimal confidence = limit.confidence();
        Samples samples = new Samples(seed, limit.intervalConfidence());
        double[] now = measured.stream()
                .mapToDouble(each -> each.interval(limit).low())
                .toArray();
        if (since == null) {
            return new Sampling(estimate, samples.of(limit.metric(), limit.statisticOrMean(), now), confidence);
        }
        Interval change = samples.ofChange(
                limit.statisticOrMean(),
                now,
                measured.stream()
                        .mapToDouble(each -> each.approved(limit.metric()))
                        .toArray());
        return new Sampling(
                estimate, new Interval(since.value() + change.low(), since.value() + change.high()), confidence);
    }

    private double approved(List<Case> measured) {
        return limit.statisticOrMean()
                .of(measured.stream().map(each -> each.approved(limit.metric())).toList());
    }
}

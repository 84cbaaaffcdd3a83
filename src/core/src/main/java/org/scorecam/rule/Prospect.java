package org.scorecam.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.scorecam.effort.Answer;
import org.scorecam.effort.Interval;
import org.scorecam.effort.SuiteBounds;
import org.scorecam.effort.Threshold;
import org.scorecam.metric.Metric;

/**
 * What one limit on many explanations can still come to. Statistics are monotone in each value, and neither another
 * smallest value raises one nor another largest lowers one: so one more explanation at the bottom and one more at the top
 * bound what each that is to come can do, be it there or an ERROR.
 */
final class Prospect {
    /** A lift has no end: the boxes may be as small as they like. */
    private static final double UNBOUNDED = 1e300;

    private final List<Interval> values = new ArrayList<>();
    private final List<Answer> kept = new ArrayList<>();
    private int expected;

    /** There is one more to come. */
    void expect() {
        expected++;
    }

    /** @param wasExpected whether it was counted among those to come */
    void learn(Case come, Limit limit, boolean wasExpected) {
        expected -= wasExpected ? 1 : 0;
        if (come.subject().error()) {
            kept.add(Answer.BROKEN);
        } else {
            values.add(come.interval(limit));
            kept.add(come.answer(limit));
        }
    }

    /** @param more that are to come and may belong here, beside those that were expected */
    Answer answer(Limit limit, int more) {
        int toCome = expected + more;
        if (limit.share() != null) {
            return share(limit.share(), toCome);
        }
        if (values.isEmpty()) {
            return Answer.OPEN;
        }
        List<Interval> all = new ArrayList<>(values);
        all.addAll(Collections.nCopies(toCome, range(limit.metric())));
        Statistic statistic = limit.statisticOrMean();
        return answer(statistic == Statistic.MEAN ? SuiteBounds.mean(all) : statistic.of(all), limit);
    }

    private Answer share(BigDecimal share, int toCome) {
        if (kept.isEmpty()) {
            return Answer.OPEN;
        }
        List<Answer> all = new ArrayList<>(kept);
        all.addAll(Collections.nCopies(toCome, Answer.OPEN));
        return SuiteBounds.share(all, share);
    }

    private static Interval range(Metric metric) {
        return new Interval(0, metric == Metric.MASS_IN_BOX ? 1 : UNBOUNDED);
    }

    private static Answer answer(Interval value, Limit limit) {
        Answer above = limit.minimum() == null
                ? Answer.KEPT
                : SuiteBounds.answer(value, Threshold.minimum(limit.minimum().doubleValue()));
        Answer below = limit.maximum() == null
                ? Answer.KEPT
                : SuiteBounds.answer(value, Threshold.maximum(limit.maximum().doubleValue()));
        if (above == Answer.BROKEN || below == Answer.BROKEN) {
            return Answer.BROKEN;
        }
        return above == Answer.KEPT ? below : above;
    }
}

package org.scorecam.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scorecam.effort.Answer;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;

/** One explanation while it is judged. */
final class Case {
    private final Subject subject;
    private final Set<Metric> below = EnumSet.noneOf(Metric.class);
    private boolean failed;

    Case(Subject subject) {
        this.subject = subject;
    }

    Subject subject() {
        return subject;
    }

    /** What the limit is on the explanation's own value, which has an approved one where the limit asks for that. */
    Limit applied(Limit limit) {
        return limit.on(subject)
                .orElseThrow(() -> new IllegalStateException(subject.id() + " has no approved " + limit.metric()));
    }

    /** The metric as it was approved; 0 where the limit does not ask for it. */
    double approved(Metric metric) {
        return subject.approved().getOrDefault(metric, 0.0);
    }

    /**
     * The limit's metric of an explanation that is no ERROR. Where only its bounds are known, the bound that decides: the
     * upper one under a minimum, the lower one over a maximum.
     */
    double value(Limit limit) {
        if (!isBounded(limit.metric())) {
            return value(limit.metric());
        }
        if (answer(limit) == Answer.OPEN) {
            throw new IllegalStateException("what is known of " + subject.id() + ", " + interval(limit.metric())
                    + ", does not decide " + limit);
        }
        return limit.deciding(interval(limit.metric()));
    }

    /** Whether an explanation that is no ERROR keeps the limit; open where its bounds do not say. */
    Answer answer(Limit limit) {
        return applied(limit).answer(interval(limit.metric()));
    }

    /** What is known of a metric of an explanation that is no ERROR. */
    Interval interval(Metric metric) {
        Interval bounds = subject.bounds().get(metric);
        return bounds != null && isBounded(metric) ? bounds : Interval.of(value(metric));
    }

    /** Whether bounds are all that is known of a metric. */
    private boolean isBounded(Metric metric) {
        return subject.bounds().containsKey(metric) && !subject.metrics().containsKey(metric);
    }

    /** How a metric is known. */
    Known known(Metric metric) {
        return !isBounded(metric) ? Known.EXACTLY : subject.estimated() ? Known.ESTIMATED : Known.BOUNDED;
    }

    /** The metric of an explanation that is no ERROR. */
    double value(Metric metric) {
        Double value = subject.metrics().get(metric);
        if (value == null || !Double.isFinite(value)) {
            throw new IllegalStateException("no number for " + metric + " of " + subject.id() + ": " + value);
        }
        return value;
    }

    void fail() {
        failed = true;
    }

    void passBelow(Metric metric) {
        below.add(metric);
    }

    Verdict verdict() {
        Outcome judged = failed ? Outcome.FAILED : Outcome.PASSED;
        return new Verdict(subject.error() ? Outcome.ERROR : judged, List.copyOf(below));
    }
}

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
     * What is limited of an explanation that is no ERROR. Where only its bounds are known, the bound that decides: the
     * upper one under a minimum, the lower one over a maximum.
     */
    double value(Limit limit) {
        if (!isBounded(limit)) {
            return measured(limit);
        }
        if (answer(limit) == Answer.OPEN) {
            throw new IllegalStateException(
                    "what is known of " + subject.id() + ", " + interval(limit) + ", does not decide " + limit);
        }
        return limit.deciding(interval(limit));
    }

    /** Whether an explanation that is no ERROR keeps the limit; open where its bounds do not say. */
    Answer answer(Limit limit) {
        return applied(limit).answer(interval(limit));
    }

    /** What is known of what is limited of an explanation that is no ERROR. */
    Interval interval(Limit limit) {
        Interval bounds = subject.bounds().get(limit.metric());
        return bounds != null && isBounded(limit) ? bounds : Interval.of(measured(limit));
    }

    /** Whether bounds are all that is known. */
    private boolean isBounded(Limit limit) {
        return limit.method() == null
                && subject.bounds().containsKey(limit.metric())
                && !subject.metrics().containsKey(limit.metric());
    }

    /** How it is known. */
    Known known(Limit limit) {
        return !isBounded(limit) ? Known.EXACTLY : subject.estimated() ? Known.ESTIMATED : Known.BOUNDED;
    }

    private double measured(Limit limit) {
        Double value = subject.metrics(limit.method()).get(limit.metric());
        if (value == null || !Double.isFinite(value)) {
            throw new IllegalStateException("no number for " + limit.metric() + " of " + subject.id() + ": " + value);
        }
        return value;
    }

    void fail() {
        failed = true;
    }

    /** What is shown of an explanation is its judged map. */
    void passBelow(Limit limit) {
        if (limit.method() == null) {
            below.add(limit.metric());
        }
    }

    Verdict verdict() {
        Outcome judged = failed ? Outcome.FAILED : Outcome.PASSED;
        return new Verdict(subject.error() ? Outcome.ERROR : judged, List.copyOf(below));
    }
}

package org.scorecam.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /**
     * The limit's metric of an explanation that is no ERROR. Where only its bounds are known, the bound that decides: the
     * upper one under a minimum, the lower one over a maximum.
     */
    double value(Limit limit) {
        Interval bounds = subject.bounds().get(limit.metric());
        if (bounds == null || !isBounded(limit)) {
            return value(limit.metric());
        }
        if (limit.brokenMinimum(bounds.high()) != null) {
            return bounds.high();
        }
        if (limit.isKeptBy(bounds.low()) && !limit.isKeptBy(bounds.high())) {
            throw new IllegalStateException(
                    "what is known of " + Sentence.subject(subject) + ", " + bounds + ", does not decide " + limit);
        }
        return bounds.low();
    }

    /** Whether {@link #value(Limit)} is a bound. */
    boolean isBounded(Limit limit) {
        return subject.bounds().containsKey(limit.metric())
                && !subject.metrics().containsKey(limit.metric());
    }

    /** The metric of an explanation that is no ERROR. */
    double value(Metric metric) {
        Double value = subject.metrics().get(metric);
        if (value == null || !Double.isFinite(value)) {
            throw new IllegalStateException(
                    "no number for " + metric + " of " + Sentence.subject(subject) + ": " + value);
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

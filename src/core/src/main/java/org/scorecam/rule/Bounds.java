package org.scorecam.rule;

import org.scorecam.effort.Answer;
import org.scorecam.effort.Interval;

/** What limits say of a value that lies in an interval. */
final class Bounds {
    private Bounds() {}

    static Answer answer(Interval value, Limit limit) {
        if (limit.brokenMinimum(value.high()) != null || limit.brokenMaximum(value.low()) != null) {
            return Answer.BROKEN;
        }
        return limit.isKeptBy(value.low()) && limit.isKeptBy(value.high()) ? Answer.KEPT : Answer.OPEN;
    }

    /** The bound that decides: the upper one under a minimum, the lower one over it; the other way with a maximum. */
    static double deciding(Interval value, Limit limit) {
        boolean under = limit.brokenMinimum(value.high()) != null;
        boolean below = limit.minimum() == null && limit.isKeptBy(value.high());
        return under || below ? value.high() : value.low();
    }
}

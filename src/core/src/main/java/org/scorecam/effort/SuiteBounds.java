package org.scorecam.effort;

import java.math.BigDecimal;
import java.util.Collection;

/** When a limit on many explanations is proven, kept or broken, though not all of them are computed to the end. */
public final class SuiteBounds {
    private SuiteBounds() {}

    /**
     * The mean of values that lie in intervals.
     *
     * @param values at least one
     */
    public static Interval mean(Collection<Interval> values) {
        return new Interval(
                values.stream().mapToDouble(Interval::low).average().orElseThrow(),
                values.stream().mapToDouble(Interval::high).average().orElseThrow());
    }

    /** Whether a value in the interval keeps a limit: open where it depends. */
    public static Answer answer(Interval value, Threshold limit) {
        double margin = 0x1p-40 * Math.max(1, Math.abs(limit.mass()));
        if (value.low() > limit.mass() + margin) {
            return limit.answer(true);
        }
        return value.high() < limit.mass() - margin ? limit.answer(false) : Answer.OPEN;
    }

    /**
     * Whether enough explanations keep a limit: {@code kept >= share * n}. One that could end as an ERROR may be counted
     * as open: an ERROR does not keep it.
     *
     * @param answers of all explanations that the limit applies to
     * @param share that must keep it, (0, 1]
     */
    public static Answer share(Collection<Answer> answers, BigDecimal share) {
        BigDecimal needed = share.multiply(BigDecimal.valueOf(answers.size()));
        long kept = answers.stream().filter(Answer.KEPT::equals).count();
        long open = answers.stream().filter(Answer.OPEN::equals).count();
        if (BigDecimal.valueOf(kept).compareTo(needed) >= 0) {
            return Answer.KEPT;
        }
        return BigDecimal.valueOf(kept + open).compareTo(needed) < 0 ? Answer.BROKEN : Answer.OPEN;
    }
}

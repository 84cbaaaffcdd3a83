package org.scorecam.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;

/**
 * A map that was computed as far as the limits needed it.
 *
 * @param basis how the limits were decided
 * @param bounds between which the values of the whole map lie: proven, or estimated with the run's confidence
 * @param estimate of {@link Metric#MASS_IN_BOX}, [0, 1]; null where the bounds are proven
 */
public record Partial(
        Basis basis, Map<Metric, Interval> bounds, @Nullable Double estimate) {
    /** What bounds rest on. */
    public enum Basis {
        /** No weight that is still unknown can change an answer. */
        PROVEN,
        /** A sample of the channels: an answer may be wrong. */
        SAMPLED
    }
}

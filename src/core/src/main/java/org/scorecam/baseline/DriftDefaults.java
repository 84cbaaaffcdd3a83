package org.scorecam.baseline;

import java.math.BigDecimal;
import java.util.List;
import org.scorecam.metric.Metric;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;

/** What is judged where there is a baseline and the user limits no drift. */
public final class DriftDefaults {
    private static final List<Limit> LIMITS = List.of(
            new Limit(Metric.MAP_CORRELATION, null, new BigDecimal("0.90"), null, null),
            new Limit(Metric.CLASS_CHANGED, null, null, BigDecimal.ZERO, null));

    private DriftDefaults() {}

    /** For each explanation: MAP_CORRELATION at least 0.90, CLASS_CHANGED at most 0. */
    public static List<Limit> limits() {
        return LIMITS;
    }

    /** The limits, on {@link Element#IMAGE}. */
    public static Rule rule() {
        return new Rule(Element.IMAGE, List.of(), List.of(), LIMITS);
    }
}

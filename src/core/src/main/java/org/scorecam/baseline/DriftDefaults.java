package org.scorecam.baseline;

import java.math.BigDecimal;
import java.util.List;
import org.scorecam.metric.Metric;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;

/**
 * What is judged where there is a baseline and the user limits no drift. The limits stand between the drift of harmless
 * changes (photos encoded again, another way to resize them, another ONNX Runtime) and that of another model, as measured
 * on real photos; the table is in the documentation, under drift.
 */
public final class DriftDefaults {
    private static final List<Limit> LIMITS = List.of(
            new Limit(Metric.MAP_CORRELATION, null, new BigDecimal("0.85"), null, null),
            new Limit(Metric.CLASS_CHANGED, null, null, BigDecimal.ZERO, new BigDecimal("0.80")));

    private DriftDefaults() {}

    /** MAP_CORRELATION at least 0.85 for each explanation, CLASS_CHANGED at most 0 for 80% of a suite's. */
    public static List<Limit> limits() {
        return LIMITS;
    }

    /** The limits, on {@link Element#IMAGE}. */
    public static Rule rule() {
        return new Rule(Element.IMAGE, List.of(), List.of(), LIMITS);
    }
}

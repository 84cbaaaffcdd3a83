package org.scorecam.rule;

import java.math.BigDecimal;
import java.util.List;
import org.scorecam.metric.Metric;

/**
 * What is judged where a pom has no {@code <rules>}: each explanation has half of its mass in the boxes, and more than a
 * uniform map would have; the first alone is kept by any map where a box fills the photo.
 */
public final class DefaultRules {
    private static final List<Rule> RULES = List.of(new Rule(
            Element.IMAGE,
            List.of(),
            List.of(),
            List.of(minimum(Metric.MASS_IN_BOX, "0.50"), minimum(Metric.LIFT, "1.0"))));

    private DefaultRules() {}

    /** One rule on {@link Element#IMAGE}: MASS_IN_BOX at least 0.50, LIFT at least 1.0. */
    public static List<Rule> rules() {
        return RULES;
    }

    private static Limit minimum(Metric metric, String minimum) {
        return new Limit(metric, null, new BigDecimal(minimum), null, null);
    }
}

package org.scorecam.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/**
 * What rules want to know of one explanation's map.
 *
 * @param limits on {@link Metric#MASS_IN_BOX} and {@link Metric#LIFT} of the explanation itself: bounds may decide them
 * @param whole the first metric that needs the whole map, null if none does: any other metric of the map, or a statistic
 */
public record Demand(List<Limit> limits, @Nullable Metric whole) {
    /** What all rules together want. */
    public static Demand of(List<Rule> rules, Subject subject) {
        List<Limit> limits = new ArrayList<>();
        Metric whole = null;
        for (Rule rule : rules) {
            for (Limit limit : rule.has(subject) ? rule.limits() : List.<Limit>of()) {
                if (!Selection.applies(limit.metric(), subject) || !needsMap(limit.metric())) {
                    continue;
                }
                if (rule.element() == Element.IMAGE && isMass(limit.metric())) {
                    limits.add(limit);
                } else if (whole == null) {
                    whole = limit.metric();
                }
            }
        }
        return new Demand(List.copyOf(limits), whole);
    }

    /** The limited metrics that cost forwards of their own. */
    public static Set<Metric> forwards(List<Rule> rules, Subject subject) {
        Set<Metric> found = EnumSet.noneOf(Metric.class);
        for (Rule rule : rules) {
            if (rule.has(subject)) {
                rule.limits().stream()
                        .map(Limit::metric)
                        .filter(Metric::needsForwards)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isMass(Metric metric) {
        return metric == Metric.MASS_IN_BOX || metric == Metric.LIFT;
    }

    private static boolean needsMap(Metric metric) {
        return metric != Metric.PROBABILITY && metric != Metric.TOP1;
    }
}

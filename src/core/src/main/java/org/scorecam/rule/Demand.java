package org.scorecam.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Answer;
import org.scorecam.metric.Metric;

/**
 * What rules want to know of one explanation's map.
 *
 * @param limits on {@link Metric#MASS_IN_BOX} and {@link Metric#LIFT} of the explanation itself: bounds may decide them
 * @param statistic whether its mass in box or lift is wanted for a statistic
 * @param whole the first metric that needs the whole map: any other metric of the map; null if none does
 * @param isSettled whether a limit on its mass in box or lift wants nothing, as others have settled it
 */
public record Demand(
        List<Limit> limits, boolean statistic, @Nullable Metric whole, boolean isSettled) {
    /** What all rules together want where other explanations have settled nothing. */
    public static Demand of(List<Rule> rules, Subject subject) {
        return of(rules, subject, Settled.nothing());
    }

    /** What all rules together still want. */
    public static Demand of(List<Rule> rules, Subject subject, Settled settled) {
        List<Limit> limits = new ArrayList<>();
        Metric whole = null;
        boolean statistic = false;
        boolean isSettled = false;
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            for (int j = 0; j < rule.limits().size() && rule.has(subject); j++) {
                Limit limit = rule.limits().get(j);
                if (!Selection.applies(limit.metric(), subject)
                        || !limit.metric().needsMap()) {
                    continue;
                }
                if (!isMass(limit.metric())) {
                    whole = whole == null ? limit.metric() : whole;
                } else if (settled.answer(i, j, rule.element(), subject) != Answer.OPEN) {
                    isSettled = true;
                } else if (rule.element() == Element.IMAGE) {
                    limits.add(limit);
                } else {
                    statistic = true;
                }
            }
        }
        return new Demand(List.copyOf(limits), statistic, whole, isSettled);
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

    /** Whether a rule limits a metric of it that can be measured on it. */
    public static boolean limits(List<Rule> rules, Subject subject, Metric metric) {
        return Selection.applies(metric, subject)
                && rules.stream()
                        .anyMatch(rule -> rule.has(subject)
                                && rule.limits().stream().anyMatch(limit -> limit.metric() == metric));
    }

    /** Whether the explanation must be computed to its end. */
    public boolean isFull() {
        return statistic || whole != null;
    }

    static boolean isMass(Metric metric) {
        return metric == Metric.MASS_IN_BOX || metric == Metric.LIFT;
    }
}

package org.scorecam.rule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scorecam.effort.Answer;

/**
 * What limits on many explanations will come to, while some are still to come: statistics of {@link
 * org.scorecam.metric.Metric#MASS_IN_BOX} and {@link org.scorecam.metric.Metric#LIFT} over a class or a suite, and shares.
 * Of an explanation to come nothing is assumed: it may have any value of its metric, or end as an ERROR and have none. Not
 * safe for use by several threads.
 */
public final class Outlook {
    private final List<Rule> rules;
    private final Map<Settled.Key, Prospect> prospects = new LinkedHashMap<>();
    private final Map<String, Integer> anyClass = new HashMap<>();
    private final Map<Settled.Key, Answer> answers = new HashMap<>();
    private Settled settled = Settled.nothing();

    /**
     * @param annotated explanations to come whose class is known
     * @param anyClass how many are to come at most in each suite of which it is not
     */
    public Outlook(List<Rule> rules, List<Subject> annotated, Map<String, Integer> anyClass) {
        this.rules = List.copyOf(rules);
        this.anyClass.putAll(anyClass);
        annotated.forEach(subject -> each(subject, (prospect, limit) -> prospect.expect()));
    }

    /** Whether other explanations may settle what the rules ask of one. */
    public static boolean hasLimits(List<Rule> rules) {
        return rules.stream()
                .anyMatch(rule -> rule.limits().stream().anyMatch(limit -> isShared(rule.element(), limit)));
    }

    /**
     * A limit on many explanations at once that bounds of their values can settle. Where a bound of an interval is judged, the
     * values must be known that it is drawn from, and for a share each explanation's own answer.
     */
    static boolean isShared(Element element, Limit limit) {
        return limit.confidence() == null
                && !limit.isRelative()
                && Demand.isMass(limit.metric())
                && (element != Element.IMAGE || limit.share() != null);
    }

    /**
     * A photo's explanations have come.
     *
     * @param subjects measured
     * @param ofAnyClass how many of that suite were counted as to come for it, of which the class was not known; 0 where
     *     the subjects themselves were
     */
    public void learn(String suite, List<Subject> subjects, int ofAnyClass) {
        anyClass.merge(suite, -ofAnyClass, Integer::sum);
        for (Subject subject : subjects) {
            each(subject, (prospect, limit) -> prospect.learn(new Case(subject), limit, ofAnyClass == 0));
        }
        settle();
    }

    private void settle() {
        int before = answers.size();
        prospects.forEach((key, prospect) -> {
            if (!answers.containsKey(key)) {
                Answer answer = prospect.answer(
                        rules.get(key.rule()).limits().get(key.limit()), anyClass.getOrDefault(key.suite(), 0));
                if (answer != Answer.OPEN) {
                    answers.put(key, answer);
                }
            }
        });
        settled = answers.size() == before ? settled : new Settled(answers);
    }

    /** What is settled by those that have come. */
    public Settled settled() {
        return settled;
    }

    private interface Visitor {
        void visit(Prospect prospect, Limit limit);
    }

    private void each(Subject subject, Visitor visitor) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            for (int j = 0; j < rule.limits().size() && rule.has(subject); j++) {
                Limit limit = rule.limits().get(j);
                if (isShared(rule.element(), limit) && Selection.applies(limit.metric(), subject)) {
                    Settled.Key key = Settled.Key.of(i, j, rule.element(), subject);
                    visitor.visit(prospects.computeIfAbsent(key, absent -> new Prospect()), limit);
                }
            }
        }
    }
}

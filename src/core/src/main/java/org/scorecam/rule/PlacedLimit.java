package org.scorecam.rule;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A limit, and where it stands.
 *
 * @param rule that it is of
 * @param limit one of the rule's
 * @param place for messages: {@code <rules>, rule 1, limit 2}
 */
public record PlacedLimit(Rule rule, Limit limit, String place) {
    /** All limits, by rule. */
    public static List<PlacedLimit> of(List<Rule> rules) {
        return IntStream.range(0, rules.size())
                .boxed()
                .flatMap(i -> of(rules.get(i), ofRule(i)))
                .toList();
    }

    private static Stream<PlacedLimit> of(Rule rule, String place) {
        return IntStream.range(0, rule.limits().size())
                .mapToObj(j -> new PlacedLimit(rule, rule.limits().get(j), place + ", limit " + (j + 1)));
    }

    /** {@code <rules>, rule 1}: the place of the rule at an index. */
    static String ofRule(int index) {
        return "<rules>, rule " + (index + 1);
    }
}

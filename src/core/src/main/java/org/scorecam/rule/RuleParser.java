package org.scorecam.rule;

import java.util.List;
import org.scorecam.setting.Settings;

/** Makes rules of what the user wrote. */
public final class RuleParser {
    private RuleParser() {}

    /**
     * The rules, in the user's order.
     *
     * @param rules each with {@code element}, {@code limits} (at least one), {@code includes} and {@code excludes}: wildcards, of which each
     *     entry may be a list with commas (a name that has a comma itself is matched with {@code ?} in its place)
     * @throws org.scorecam.outcome.SetupException if one is wrong; the message names its place and the cure
     */
    public static List<Rule> parse(List<Settings> rules) {
        return rules.stream().map(RuleParser::parse).toList();
    }

    private static Rule parse(Settings rule) {
        Element element = rule.get("element").constant(Element.class);
        List<Settings> limits = rule.groups("limits");
        if (limits.isEmpty()) {
            throw rule.error("it has no limits, so it would judge nothing; write"
                    + " <limits><limit><metric>MASS_IN_BOX</metric><minimum>0.50</minimum></limit></limits>, or remove"
                    + " the rule");
        }
        return new Rule(
                element,
                patterns(rule, "includes"),
                patterns(rule, "excludes"),
                limits.stream()
                        .flatMap(limit -> new LimitParser(element, limit).parse().stream())
                        .toList());
    }

    private static List<String> patterns(Settings rule, String name) {
        return rule.list(name).stream().flatMap(entry -> entry.texts().stream()).toList();
    }
}

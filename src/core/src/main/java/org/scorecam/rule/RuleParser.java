package org.scorecam.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes rules of what the user wrote. */
public final class RuleParser {
    private RuleParser() {}

    /**
     * The rules, in the user's order.
     *
     * @param rules as written; none gives {@link DefaultRules}
     * @throws org.scorecam.outcome.SetupException if one is wrong; the message names its place in the pom and the cure
     */
    public static List<Rule> parse(List<RuleText> rules) {
        if (rules.isEmpty()) {
            return DefaultRules.rules();
        }
        List<Rule> parsed = new ArrayList<>();
        for (RuleText rule : rules) {
            parsed.add(parse(rule, Place.ofRule(parsed.size())));
        }
        return List.copyOf(parsed);
    }

    private static Rule parse(RuleText text, Place place) {
        Element element = Constants.find(Element.class, "element", LimitParser.present(text.element()), place);
        List<LimitText> limits = text.limits();
        if (limits == null || limits.isEmpty()) {
            throw place.error("it has no limits, so it would judge nothing; write"
                    + " <limits><limit><metric>MASS_IN_BOX</metric><minimum>0.50</minimum></limit></limits>, or remove"
                    + " the rule");
        }
        List<Limit> parsed = new ArrayList<>();
        for (LimitText limit : limits) {
            parsed.add(new LimitParser(element, place.limit(parsed.size())).parse(limit));
        }
        return new Rule(element, patterns(text.includes()), patterns(text.excludes()), parsed);
    }

    private static List<String> patterns(@Nullable List<@Nullable String> entries) {
        return entries == null
                ? List.of()
                : entries.stream()
                        .filter(Objects::nonNull)
                        .flatMap(entry -> Stream.of(entry.split(",", -1)))
                        .map(String::strip)
                        .filter(pattern -> !pattern.isEmpty())
                        .toList();
    }
}

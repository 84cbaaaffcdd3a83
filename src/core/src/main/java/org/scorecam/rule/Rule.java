package org.scorecam.rule;

import java.util.List;

/**
 * Limits, and what they are applied to.
 *
 * @param element what is judged
 * @param includes wildcards ({@code *}, {@code ?}); empty includes all
 * @param excludes wildcards; win over includes
 * @param limits at least one
 */
public record Rule(Element element, List<String> includes, List<String> excludes, List<Limit> limits) {
    public Rule {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        limits = List.copyOf(limits);
    }

    /** Whether one of its limits can be kept or broken only against an approved baseline. */
    public boolean needsBaseline() {
        return limits.stream().anyMatch(limit -> limit.metric().needsBaseline());
    }

    /** Whether the rule is applied to {@code subject}. */
    public boolean has(Subject subject) {
        return new Selection(this).has(subject);
    }
}

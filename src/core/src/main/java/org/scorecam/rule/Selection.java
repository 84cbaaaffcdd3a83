package org.scorecam.rule;

import java.util.ArrayList;
import java.util.List;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.metric.Metric;

/** What a rule is applied to. Excludes win over includes; no includes include all. */
final class Selection {
    private final Rule rule;
    private final Wildcards includes;
    private final Wildcards excludes;

    Selection(Rule rule) {
        this.rule = rule;
        this.includes = new Wildcards(rule.includes());
        this.excludes = new Wildcards(rule.excludes());
    }

    boolean has(Subject subject) {
        List<String> names = names(subject);
        return (rule.includes().isEmpty() || includes.matchOne(names)) && !excludes.matchOne(names);
    }

    /**
     * Whether the metric can be measured on the subject, if nothing goes wrong. Before anything is measured, each subject
     * may have been approved, and each photo allow everything; afterwards, those that were or do have the metric.
     */
    static boolean applies(Metric metric, Subject subject) {
        boolean measured = subject.metrics().isEmpty() || subject.metrics().containsKey(metric);
        return !(metric.needsBoxes() && subject.background())
                && (measured || metric.isOfSuite() || !(metric.needsBaseline() || metric.mayBeMissing()));
    }

    /** Whether the limit can be judged on the subject: one on the distance from an approved value needs that value. */
    static boolean applies(Limit limit, Subject subject) {
        return applies(limit.metric(), subject)
                && (!limit.isRelative()
                        || limit.metric().isOfSuite()
                        || subject.metrics().isEmpty()
                        || subject.approved().containsKey(limit.metric()));
    }

    /** What a pattern may name the subject by. */
    List<String> names(Subject subject) {
        ExplanationId id = subject.id();
        if (rule.element() == Element.SUITE) {
            return List.of(id.suite());
        }
        ClassLabel explained = id.explained();
        List<String> names = new ArrayList<>();
        names.add(explained.label());
        if (explained.index() != null) {
            names.add(explained.index().toString());
        }
        names.add(rule.element() == Element.IMAGE ? id.path() : id.suite() + "/" + explained.label());
        return names;
    }
}

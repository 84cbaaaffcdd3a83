package org.scorecam.view;

import java.util.List;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;

/** Which limits apply to an explanation. */
record Limits(RunResult run) {
    List<Limit> of(Explanation explanation) {
        return run.rules().stream()
                .filter(rule -> rule.element() == Element.IMAGE && rule.has(explanation.subject()))
                .flatMap(rule -> rule.limits().stream())
                .toList();
    }
}

package org.scorecam.rule;

import java.util.List;

/**
 * What the rules say of a run.
 *
 * @param verdicts one for each subject, in their order
 * @param violations worst first: by the distance from the limit as a share of the limit
 * @param checks limits on classes, suites and shares, by rule, limit, suite and class
 * @param waived what would be a violation if it were not waived, worst first
 */
public record Judgement(List<Verdict> verdicts, List<Violation> violations, List<Check> checks, List<Waived> waived) {
    public Judgement {
        waived = List.copyOf(waived);
        verdicts = List.copyOf(verdicts);
        violations = List.copyOf(violations);
        checks = List.copyOf(checks);
    }
}

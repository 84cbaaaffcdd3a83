package org.scorecam.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what judging finds. Two rules that say the same of an explanation make one violation. */
final class JudgementBuilder {
    private final Set<Violation> violations = new LinkedHashSet<>();
    private final List<Check> checks = new ArrayList<>();

    void add(Violation violation) {
        violations.add(violation);
    }

    void add(Check check) {
        checks.add(check);
    }

    List<Violation> worstFirst() {
        return violations.stream().sorted(Severity.WORST_FIRST).toList();
    }

    List<Check> checks() {
        return checks;
    }
}

package org.scorecam.baseline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Scope;
import org.scorecam.rule.Subject;
import org.scorecam.rule.Violation;

/**
 * Which explanations do not keep a limit that compares with the baseline: be it that its share is kept without them, or that it
 * is one on their class or their suite.
 */
final class Drifted {
    private final List<Rule> rules;
    private final Set<Scope> broken = new HashSet<>();

    /** @param run judged by the limits on drift, or else the default ones hold */
    Drifted(RunResult run) {
        rules = run.rules().stream().anyMatch(Rule::needsBaseline)
                ? run.rules()
                : Stream.concat(run.rules().stream(), Stream.of(DriftDefaults.rule()))
                        .toList();
        run.violations().stream()
                .filter(Violation::needsBaseline)
                .filter(violation -> violation.share() == null)
                .map(Violation::scope)
                .filter(scope -> !(scope instanceof ExplanationId))
                .forEach(broken::add);
    }

    boolean has(Change change) {
        return has(change.now().id(), change.subject());
    }

    /** The same of an explanation of the run that was compared with the approved one. */
    boolean has(Explanation compared) {
        return has(compared.id(), compared.subject());
    }

    private boolean has(ExplanationId id, Subject subject) {
        return has(id.suite())
                || broken.contains(new Scope.OfClass(id.suite(), id.explained()))
                || !keepsLimits(subject);
    }

    /** Whether a suite as a whole does not keep one. */
    boolean has(String suite) {
        return broken.contains(new Scope.OfSuite(suite));
    }

    private boolean keepsLimits(Subject subject) {
        return rules.stream()
                .filter(rule -> rule.element() == Element.IMAGE && rule.has(subject))
                .flatMap(rule -> rule.limits().stream())
                .filter(Limit::needsBaseline)
                .allMatch(limit -> isKept(limit, subject));
    }

    private static boolean isKept(Limit limit, Subject subject) {
        Double value = subject.metrics().get(limit.metric());
        return value == null
                || limit.on(subject).map(applied -> applied.isKeptBy(value)).orElse(true);
    }
}

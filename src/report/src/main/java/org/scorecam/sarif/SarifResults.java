package org.scorecam.sarif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.Problem;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Scope;
import org.scorecam.rule.Violation;

/** What a result has to say, in the order of the log: violations worst first, then what is waived, ERRORs, problems, and notes. */
final class SarifResults {
    private final RunResult result;
    private final Map<Scope, Explanation> explanations = new LinkedHashMap<>();
    private final Map<String, SuiteResult> suites = new LinkedHashMap<>();

    private SarifResults(RunResult result) {
        this.result = result;
        result.suites().forEach(suite -> suites.putIfAbsent(suite.name(), suite));
        result.explanations().forEach(explanation -> explanations.put(explanation.id(), explanation));
    }

    static List<SarifResult> of(RunResult result) {
        return new SarifResults(result).list();
    }

    private List<SarifResult> list() {
        List<SarifResult> results = new ArrayList<>();
        result.violations().forEach(violation -> results.add(of(violation)));
        result.waived()
                .forEach(waived -> results.add(
                        of(waived.violation()).waived("waived until " + waived.until() + ": " + waived.reason())));
        List<SarifResult> notes = new ArrayList<>();
        result.explanations().forEach(explanation -> {
            String problem = explanation.assessment().problem();
            if (problem != null) {
                results.add(of(explanation, SarifRule.ERROR, SarifResult.Level.ERROR, problem));
            }
            explanation.assessment().below().forEach(metric -> notes.add(below(explanation, metric)));
            explanation
                    .assessment()
                    .notes()
                    .forEach(note -> notes.add(of(explanation, SarifRule.NOTE, SarifResult.Level.NOTE, note)));
        });
        result.problems().forEach(problem -> results.add(of(Problem.of(problem))));
        results.addAll(notes);
        return results;
    }

    private SarifResult of(Violation violation) {
        Scope scope = violation.scope();
        List<String> identity = List.of(
                scope.suite(),
                scope.element().name(),
                scope.subject(),
                Objects.toString(scope.explained()),
                Objects.toString(violation.statistic()),
                violation.share() == null ? "each" : "share");
        SarifRule rule = SarifRule.of(violation.metric());
        Explanation explanation = explanations.get(scope);
        return explanation == null
                ? new SarifResult(
                        rule,
                        SarifResult.Level.ERROR,
                        violation.message(),
                        identity,
                        annotations(scope.suite()),
                        List.of(),
                        "")
                : of(explanation, rule, SarifResult.Level.ERROR, violation.message(), identity);
    }

    private SarifResult of(Explanation explanation, SarifRule rule, SarifResult.Level level, String sentence) {
        ExplanationId id = explanation.id();
        List<String> identity = List.of(id.suite(), id.image(), id.explained().toString());
        return of(explanation, rule, level, id.message(sentence), identity);
    }

    private SarifResult of(
            Explanation explanation, SarifRule rule, SarifResult.Level level, String message, List<String> identity) {
        ExplanationId id = explanation.id();
        return new SarifResult(
                rule,
                level,
                message,
                identity,
                Objects.requireNonNull(suites.get(id.suite())).images() + "/" + id.image(),
                explanation.regions().boxes(),
                id.explained().label());
    }

    private SarifResult below(Explanation explanation, Metric metric) {
        return of(
                explanation,
                SarifRule.of(metric),
                SarifResult.Level.NOTE,
                metric.phrase() + " does not keep a limit whose share is kept.");
    }

    /** A problem is about the run: it is shown at the first suite's annotations, as hosts take no result without a file. */
    private SarifResult of(Problem problem) {
        String suite = result.suites().isEmpty() ? "" : result.suites().get(0).name();
        return new SarifResult(
                SarifRule.of(problem),
                SarifResult.Level.ERROR,
                problem.sentence(),
                List.of(suite, problem.title()),
                annotations(suite),
                List.of(),
                "");
    }

    private @Nullable String annotations(String name) {
        SuiteResult suite = suites.get(name);
        return suite == null ? null : suite.annotations();
    }
}

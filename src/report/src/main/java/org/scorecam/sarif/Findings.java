package org.scorecam.sarif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Scope;
import org.scorecam.rule.Violation;

/** What a result has to say, in the order of the log: violations worst first, then ERRORs, problems, and notes. */
final class Findings {
    private final RunResult result;
    private final Map<Scope, Explanation> explanations = new LinkedHashMap<>();
    private final Map<String, SuiteResult> suites = new LinkedHashMap<>();

    private Findings(RunResult result) {
        this.result = result;
        result.suites().forEach(suite -> suites.putIfAbsent(suite.name(), suite));
        result.explanations().forEach(explanation -> explanations.put(explanation.id(), explanation));
    }

    static List<Finding> of(RunResult result) {
        return new Findings(result).list();
    }

    private List<Finding> list() {
        List<Finding> findings = new ArrayList<>();
        result.violations().forEach(violation -> findings.add(of(violation)));
        List<Finding> notes = new ArrayList<>();
        result.explanations().forEach(explanation -> {
            String problem = explanation.assessment().problem();
            if (problem != null) {
                findings.add(of(explanation, Rule.ERROR, Finding.Level.ERROR, problem));
            }
            explanation.assessment().below().forEach(metric -> notes.add(below(explanation, metric)));
            explanation
                    .assessment()
                    .notes()
                    .forEach(note -> notes.add(of(explanation, Rule.NOTE, Finding.Level.NOTE, note)));
        });
        result.problems().forEach(problem -> findings.add(problem(problem)));
        findings.addAll(notes);
        return findings;
    }

    private Finding of(Violation violation) {
        Scope scope = violation.scope();
        List<String> identity = List.of(
                scope.suite(),
                scope.element().name(),
                scope.subject(),
                Objects.toString(scope.explained()),
                Objects.toString(violation.statistic()),
                violation.share() == null ? "each" : "share");
        Rule rule = Rule.of(violation.metric());
        Explanation explanation = explanations.get(scope);
        return explanation == null
                ? new Finding(
                        rule,
                        Finding.Level.ERROR,
                        violation.message(),
                        identity,
                        annotations(scope.suite()),
                        List.of(),
                        "")
                : of(explanation, rule, Finding.Level.ERROR, violation.message(), identity);
    }

    private Finding of(Explanation explanation, Rule rule, Finding.Level level, String sentence) {
        ExplanationId id = explanation.id();
        List<String> identity = List.of(id.suite(), id.image(), id.explained().toString());
        return of(explanation, rule, level, id.message(sentence), identity);
    }

    private Finding of(Explanation explanation, Rule rule, Finding.Level level, String message, List<String> identity) {
        ExplanationId id = explanation.id();
        return new Finding(
                rule,
                level,
                message,
                identity,
                Objects.requireNonNull(suites.get(id.suite())).images() + "/" + id.image(),
                explanation.regions().boxes(),
                id.explained().label());
    }

    private Finding below(Explanation explanation, Metric metric) {
        return of(
                explanation,
                Rule.of(metric),
                Finding.Level.NOTE,
                metric.phrase() + " does not keep a limit whose share is kept.");
    }

    /** A problem is about the run: it is shown at the first suite's annotations, as hosts take no result without a file. */
    private Finding problem(String problem) {
        String suite = result.suites().isEmpty() ? "" : result.suites().get(0).name();
        return new Finding(
                Rule.BASELINE, Finding.Level.ERROR, problem, List.of(suite), annotations(suite), List.of(), "");
    }

    private @Nullable String annotations(String name) {
        SuiteResult suite = suites.get(name);
        return suite == null ? null : suite.annotations();
    }
}

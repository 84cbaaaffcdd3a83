package org.scorecam.alert;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scorecam.file.RelativePath;
import org.scorecam.file.Sha256;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.Finding;
import org.scorecam.result.Problem;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Scope;
import org.scorecam.rule.Violation;

/** What a result has to say, as code hosts show it. */
public final class Alerts {
    private final RunResult result;
    private final String project;
    private final Map<String, Integer> fingerprints = new HashMap<>();
    private final Map<Scope, Explanation> explanations = new LinkedHashMap<>();
    private final Map<String, SuiteResult> suites = new LinkedHashMap<>();

    private Alerts(RunResult result, String project) {
        this.result = result;
        this.project = project;
        result.suites().forEach(suite -> suites.putIfAbsent(suite.name(), suite));
        result.explanations().forEach(explanation -> explanations.put(explanation.id(), explanation));
    }

    /**
     * All of them: violations worst first, then what is waived, ERRORs, problems, what explanations have in common, and notes.
     *
     * @param project the project's folder, seen from the repository's root, with {@code /} at its end; empty for the root
     */
    public static List<Alert> of(RunResult result, String project) {
        return new Alerts(result, project).list();
    }

    private List<Alert> list() {
        List<Alert> results = new ArrayList<>();
        result.violations().forEach(violation -> results.add(of(violation)));
        result.waived()
                .forEach(waived -> results.add(
                        of(waived.violation()).waived("waived until " + waived.until() + ": " + waived.reason())));
        List<Alert> notes = new ArrayList<>();
        result.explanations().forEach(explanation -> {
            String problem = explanation.assessment().problem();
            if (problem != null) {
                results.add(of(explanation, AlertRule.ERROR, Alert.Level.ERROR, problem));
            }
            explanation.assessment().below().forEach(metric -> notes.add(below(explanation, metric)));
            explanation
                    .assessment()
                    .notes()
                    .forEach(note -> notes.add(of(explanation, AlertRule.NOTE, Alert.Level.NOTE, note)));
        });
        result.problems().forEach(problem -> results.add(of(Problem.of(problem))));
        result.findings().forEach(finding -> results.add(of(finding)));
        results.addAll(notes);
        return results;
    }

    /** At the most typical photo. */
    private Alert of(Finding finding) {
        ExplanationId first = finding.spots().get(0).id();
        String message = Character.toUpperCase(finding.sentence().charAt(0))
                + finding.sentence().substring(1) + ".";
        return new Alert(
                AlertRule.FINDING,
                Alert.Level.NOTE,
                message,
                fingerprint(
                        AlertRule.FINDING,
                        Alert.Level.NOTE,
                        List.of(finding.kind().name(), first.toString())),
                inRepository(Objects.requireNonNull(suites.get(first.suite())).images() + "/" + first.image()),
                List.of(),
                "",
                null);
    }

    private Alert of(Violation violation) {
        Scope scope = violation.scope();
        List<String> identity = List.of(
                scope.suite(),
                scope.element().name(),
                scope.subject(),
                Objects.toString(scope.explained()),
                Objects.toString(violation.statistic()),
                violation.share() == null ? "each" : "share");
        AlertRule rule = AlertRule.of(violation.metric());
        Explanation explanation = explanations.get(scope);
        return explanation == null
                ? atAnnotations(rule, violation.message(), identity, scope.suite())
                : of(explanation, rule, Alert.Level.ERROR, violation.message(), identity);
    }

    private Alert of(Explanation explanation, AlertRule rule, Alert.Level level, String sentence) {
        ExplanationId id = explanation.id();
        List<String> identity = List.of(id.suite(), id.image(), id.explained().toString());
        return of(explanation, rule, level, id.message(sentence), identity);
    }

    private Alert of(
            Explanation explanation, AlertRule rule, Alert.Level level, String message, List<String> identity) {
        ExplanationId id = explanation.id();
        return new Alert(
                rule,
                level,
                message,
                fingerprint(rule, level, identity),
                inRepository(Objects.requireNonNull(suites.get(id.suite())).images() + "/" + id.image()),
                explanation.regions().boxes(),
                id.explained().label(),
                null);
    }

    private Alert below(Explanation explanation, Metric metric) {
        return of(
                explanation,
                AlertRule.of(metric),
                Alert.Level.NOTE,
                metric.phrase() + " does not keep a limit whose share is kept.");
    }

    /** A problem is about the run: it is shown at the first suite's annotations, as hosts take no result without a file. */
    private Alert of(Problem problem) {
        String suite = result.suites().isEmpty() ? "" : result.suites().get(0).name();
        return atAnnotations(AlertRule.of(problem), problem.sentence(), List.of(suite, problem.title()), suite);
    }

    private Alert atAnnotations(AlertRule rule, String message, List<String> identity, String name) {
        SuiteResult suite = suites.get(name);
        return new Alert(
                rule,
                Alert.Level.ERROR,
                message,
                fingerprint(rule, Alert.Level.ERROR, identity),
                suite == null ? null : inRepository(suite.annotations()),
                List.of(),
                "",
                null);
    }

    /**
     * The same for what is found again, whatever its value; alerts that nothing else tells apart are counted.
     *
     * @param identity what it is about, the same in every run in which it is found: neither values nor limits
     */
    private String fingerprint(AlertRule rule, Alert.Level level, List<String> identity) {
        String text = rule.id() + "\0" + level + "\0" + String.join("\0", identity);
        int count = fingerprints.merge(text, 1, Integer::sum);
        return Sha256.of((text + "\0" + count).getBytes(StandardCharsets.UTF_8));
    }

    private String inRepository(String path) {
        return RelativePath.resolved(project + path);
    }
}

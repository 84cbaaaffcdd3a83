package org.scorecam.sarif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Violation;

/** What a result has to say, in the order of the log: violations worst first, then ERRORs, problems, and notes. */
final class Findings {
    private final RunResult result;
    private final Map<List<Object>, Place> places = new HashMap<>();

    /** An explanation and its suite. */
    private record Place(SuiteResult suite, Explanation explanation) {
        String file() {
            return suite.images() + "/" + explanation.image();
        }

        String name() {
            return suite.name() + "/" + explanation.image() + " (class " + explanation.explained() + ")";
        }

        Finding finding(Rule rule, Finding.Level level, String what) {
            return new Finding(
                    rule,
                    level,
                    name() + ": " + what,
                    List.of(
                            suite.name(),
                            explanation.image(),
                            explanation.explained().toString()),
                    file(),
                    explanation.boxes(),
                    explanation.explained().label());
        }
    }

    private Findings(RunResult result) {
        this.result = result;
        for (SuiteResult suite : result.suites()) {
            for (Explanation explanation : suite.explanations()) {
                places.put(
                        List.of(suite.name(), explanation.image(), explanation.explained()),
                        new Place(suite, explanation));
            }
        }
    }

    static List<Finding> of(RunResult result) {
        return new Findings(result).list();
    }

    private List<Finding> list() {
        List<Finding> findings = new ArrayList<>();
        result.violations().forEach(violation -> findings.add(of(violation)));
        List<Finding> notes = new ArrayList<>();
        for (SuiteResult suite : result.suites()) {
            for (Explanation explanation : suite.explanations()) {
                Place place = new Place(suite, explanation);
                String problem = explanation.problem();
                if (problem != null) {
                    findings.add(place.finding(Rule.ERROR, Finding.Level.ERROR, problem));
                }
                explanation.below().forEach(metric -> notes.add(below(place, metric)));
                explanation.notes().forEach(note -> notes.add(place.finding(Rule.NOTE, Finding.Level.NOTE, note)));
            }
        }
        result.problems().forEach(problem -> findings.add(problem(problem)));
        findings.addAll(notes);
        return findings;
    }

    private Finding of(Violation violation) {
        Rule rule = Rule.of(violation.metric());
        Place place = violation.element() == Element.IMAGE && violation.explained() != null
                ? places.get(List.of(violation.suite(), violation.subject(), violation.explained()))
                : null;
        return new Finding(
                rule,
                Finding.Level.ERROR,
                violation.message(),
                List.of(
                        violation.suite(),
                        violation.element().name(),
                        violation.subject(),
                        Objects.toString(violation.explained()),
                        Objects.toString(violation.statistic()),
                        violation.share() == null ? "each" : "share"),
                place == null ? annotations(violation.suite()) : place.file(),
                place == null ? List.of() : place.explanation().boxes(),
                place == null ? "" : place.explanation().explained().label());
    }

    private static Finding below(Place place, Metric metric) {
        return place.finding(
                Rule.of(metric), Finding.Level.NOTE, metric.phrase() + " does not keep a limit whose share is kept.");
    }

    /** A problem is about the run: it is shown at the first suite's annotations, as hosts take no result without a file. */
    private Finding problem(String problem) {
        String suite = result.suites().isEmpty() ? "" : result.suites().get(0).name();
        return new Finding(
                Rule.BASELINE, Finding.Level.ERROR, problem, List.of(suite), annotations(suite), List.of(), "");
    }

    private @Nullable String annotations(String suite) {
        return result.suites().stream()
                .filter(each -> each.name().equals(suite))
                .map(SuiteResult::annotations)
                .findFirst()
                .orElse(null);
    }
}

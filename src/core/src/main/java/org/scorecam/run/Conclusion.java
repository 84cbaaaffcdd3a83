package org.scorecam.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Approved;
import org.scorecam.baseline.Baseline;
import org.scorecam.baseline.BaselineHeader;
import org.scorecam.baseline.Comparison;
import org.scorecam.baseline.Gate;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.ChallengeWords;
import org.scorecam.result.Explanation;
import org.scorecam.result.Gone;
import org.scorecam.result.RunResult;
import org.scorecam.result.Saved;
import org.scorecam.result.SuiteIntervals;
import org.scorecam.result.SuiteResult;
import org.scorecam.result.SuiteWholes;
import org.scorecam.rule.Demand;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Grounds;
import org.scorecam.rule.Judge;
import org.scorecam.rule.Judgement;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Subject;
import org.scorecam.rule.SuiteValues;
import org.scorecam.rule.Verdict;
import org.scorecam.rule.Violation;
import org.scorecam.rule.Waived;
import org.scorecam.rule.Waivers;

/** Compares what was measured with a baseline, judges it by rules, and makes the result. Needs no model. */
final class Conclusion {
    private final Measurements measured;
    private final List<Rule> rules;
    private final Waivers waivers;
    private final Gate gate;
    private final @Nullable Comparison comparison;
    private final List<SuiteResult> suites;

    /** @param rules what is judged: as written or the defaults, and the baseline's */
    Conclusion(Measurements measured, List<Rule> rules, Waivers waivers, Gate gate) {
        this.measured = measured;
        this.rules = rules;
        this.waivers = waivers;
        this.gate = gate;
        List<SuiteResult> found = measured.suites().stream()
                .map(suite -> suite.result(measured.metrics().iou()))
                .toList();
        comparison = gate.compare(header(found), found);
        suites = comparison == null ? found : comparison.measured(found);
    }

    private BaselineHeader header(List<SuiteResult> found) {
        return BaselineHeader.of(
                measured.tool(), measured.model(), measured.layerSetting(), measured.method(), measured.input(), found);
    }

    Concluded conclude() {
        List<Subject> subjects = Subjects.explained(suites);
        Judgement judgement = waivers.apply(new Judge(rules).judge(subjects, grounds()), subjects);
        List<SuiteResult> judged = judged(judgement.verdicts());
        RunResult.Summary summary = summary(judged);
        Map<ExplanationId, Explanation> challenged = challenged();
        List<String> problems = problems(judgement, subjects);
        boolean passed = summary.passed() == summary.explanations()
                && judgement.violations().isEmpty()
                && problems.isEmpty();
        return new Concluded(
                new RunResult(
                        measured.tool(),
                        passed ? Outcome.PASSED : Outcome.FAILED,
                        measured.model(),
                        measured.input(),
                        measured.method(),
                        measured.metrics(),
                        rules,
                        problems,
                        judgement.violations().stream()
                                .map(each -> inWords(each, challenged))
                                .toList(),
                        judgement.waived().stream()
                                .map(each ->
                                        new Waived(inWords(each.violation(), challenged), each.until(), each.reason()))
                                .toList(),
                        judgement.checks(),
                        gone(),
                        CommonFindings.of(measured.suites()),
                        judged,
                        summary),
                comparison,
                measured.batchRefused());
    }

    /** What is known of suites, by their names; nothing was approved where it was measured in another way. */
    private Grounds grounds() {
        Map<String, SuiteValues> values = new TreeMap<>();
        Map<String, String> digests = new TreeMap<>();
        for (SuiteResult suite : suites) {
            values.put(suite.name(), new SuiteWholes(suite, measured.metrics().iou()));
            digests.put(suite.name(), SuiteIntervals.digest(suite));
        }
        Baseline approved = gate.baseline();
        return new Grounds(
                values,
                approved == null || comparison == null || comparison.difference() != null
                        ? Map.of()
                        : approved.suites(),
                digests);
    }

    private List<SuiteResult> judged(List<Verdict> verdicts) {
        List<SuiteResult> judged = new ArrayList<>();
        int next = 0;
        for (SuiteResult suite : suites) {
            List<Explanation> explanations = new ArrayList<>();
            for (Explanation explanation : suite.explanations()) {
                Verdict verdict = verdicts.get(next++);
                explanations.add(explanation.judged(verdict.outcome(), verdict.below()));
            }
            judged.add(suite.with(explanations)
                    .withIntervals(
                            measured.method().variant(), measured.metrics().iou()));
        }
        return judged;
    }

    /** Those on drift say in words what moved, those on challenges what the model answers. */
    private Violation inWords(Violation broken, Map<ExplanationId, Explanation> challenged) {
        Violation moved = comparison == null ? broken : comparison.inWords(broken);
        return ChallengeWords.ofStamps(ChallengeWords.in(moved, challenged), suites);
    }

    private Map<ExplanationId, Explanation> challenged() {
        return suites.stream()
                .flatMap(suite -> suite.explanations().stream())
                .filter(each -> !each.challenges().isEmpty())
                .collect(Collectors.toMap(Explanation::id, Function.identity()));
    }

    /** A run that judges nothing would pass with any model: its results are there to be approved, but it is no pass. */
    private List<String> problems(Judgement judgement, List<Subject> subjects) {
        if (rules.isEmpty()) {
            return List.of(
                    "Nothing was judged, so any model would pass: there are no <rules>, no boxes to judge the maps by,"
                            + " and no baseline. Limit TOP1 or PROBABILITY in <rules>, or look at the report and approve it.");
        }
        return Stream.of(
                        gate.problems(comparison),
                        new Judge(rules).unjudged(subjects),
                        unmeasured(),
                        waivers.unneeded(judgement, subjects))
                .flatMap(List::stream)
                .toList();
    }

    /** Limits on suites as a whole that judged nothing: they would pass with any model. */
    private List<String> unmeasured() {
        return suites.stream()
                .flatMap(suite -> Stream.of(Metric.values())
                        .filter(metric -> metric.isOfSuite() && metric.mayBeMissing())
                        .filter(metric -> !suite.measures().metrics().containsKey(metric) && isLimited(metric, suite))
                        .map(metric -> metric + " of suite " + suite.name()
                                + " could not be measured, so that its limit judged nothing: "
                                + whyUnmeasured(metric, suite) + ". Mend that, or remove the limit."))
                .toList();
    }

    private boolean isLimited(Metric metric, SuiteResult suite) {
        return suite.explanations().stream()
                .map(Explanation::subject)
                .anyMatch(subject -> !subject.error() && Demand.limits(rules, subject, metric));
    }

    private static String whyUnmeasured(Metric metric, SuiteResult suite) {
        return switch (metric) {
            case STAMP_GAP ->
                suite.measures().stamps().isEmpty()
                        ? "it has no <stamps>"
                        : "no photo of it has room for one of its <stamps>";
            case BACKGROUND_GAP ->
                "no photo of it has both another photo of its class and one of another class to be pasted on";
            default ->
                suite.measures().randomised().stream()
                        .filter(map -> map.rankCorrelation() == null)
                        .flatMap(map -> Optional.ofNullable(map.note()).stream())
                        .findFirst()
                        .orElse("no photo of it has a map that is not zero everywhere");
        };
    }

    private List<Gone> gone() {
        return comparison == null
                ? List.of()
                : comparison.gone().stream().map(Approved::asGone).toList();
    }

    private RunResult.Summary summary(List<SuiteResult> judged) {
        List<Explanation> all =
                judged.stream().flatMap(suite -> suite.explanations().stream()).toList();
        return new RunResult.Summary(
                all.size(),
                count(all, Outcome.PASSED),
                count(all, Outcome.FAILED),
                count(all, Outcome.ERROR),
                all.stream().mapToLong(each -> each.cost().forwards()).sum(),
                (int) all.stream().filter(each -> each.cost().reused()).count(),
                Saved.of(judged),
                measured.methods(),
                measured.batch(),
                measured.seconds(),
                0);
    }

    private static int count(List<Explanation> explanations, Outcome outcome) {
        return (int) explanations.stream()
                .filter(explanation -> explanation.outcome() == outcome)
                .count();
    }
}

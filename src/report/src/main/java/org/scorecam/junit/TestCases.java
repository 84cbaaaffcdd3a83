package org.scorecam.junit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scorecam.json.Numbers;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.Gone;
import org.scorecam.result.Prediction;
import org.scorecam.result.Problem;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Check;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Sampling;
import org.scorecam.rule.Scope;
import org.scorecam.rule.SinceApproved;
import org.scorecam.rule.Statistic;
import org.scorecam.rule.Violation;
import org.scorecam.rule.Waived;

/** A result's test cases: the explanations in their order, those that are not explained any more, then the limits on many explanations at once. */
final class TestCases {
    private TestCases() {}

    /** @param pictures where the overlay of an explanation lies, for who reads the file; empty where it has none */
    static List<TestCase> of(RunResult result, Function<ExplanationId, Optional<String>> pictures) {
        List<TestCase> cases = new ArrayList<>();
        Map<Scope, List<Violation>> violations = result.violationsByScope();
        result.explanations()
                .map(explanation -> of(
                        explanation,
                        violations.getOrDefault(explanation.id(), List.of()),
                        result.waivedOn(explanation),
                        pictures.apply(explanation.id())))
                .forEach(cases::add);
        result.gone().stream().map(TestCases::skipped).forEach(cases::add);
        result.problems().stream().map(Problem::of).map(TestCases::of).forEach(cases::add);
        result.violations().stream()
                .filter(violation -> !(violation.scope() instanceof ExplanationId))
                .map(TestCases::broken)
                .forEach(cases::add);
        result.checks().stream().filter(Check::kept).map(TestCases::kept).forEach(cases::add);
        return List.copyOf(cases);
    }

    private static TestCase of(
            Explanation explanation, List<Violation> violations, List<Waived> waived, Optional<String> picture) {
        String suite = explanation.id().suite();
        String name = explanation.id().inSuite();
        TestCase judged = switch (explanation.outcome()) {
            case PASSED -> TestCase.success(suite, name);
            case ERROR -> TestCase.error(suite, name, problem(explanation));
            case FAILED ->
                failed(suite, name, violations).attached(picture.stream().toList());
        };
        SortedMap<String, String> properties = measured(explanation);
        waived.forEach(each -> properties.merge("waived", each.message(), (one, other) -> one + "\n" + other));
        return judged.with(properties);
    }

    private static TestCase skipped(Gone gone) {
        return TestCase.skipped(gone.id().suite(), gone.id().inSuite(), "in the baseline, but not explained any more");
    }

    private static TestCase of(Problem problem) {
        return TestCase.failure(
                problem.kind().isOfBaseline() ? "baseline" : "rules",
                problem.title(),
                problem.subject(),
                List.of(problem.sentence()));
    }

    /** Each metric by its name in the pom, and the predicted class. */
    private static SortedMap<String, String> measured(Explanation explanation) {
        SortedMap<String, String> measured = new TreeMap<>();
        explanation.metrics().forEach((metric, value) -> measured.put(metric.name(), Numbers.of(value)));
        Prediction predicted = explanation.predicted();
        if (predicted != null) {
            measured.put("predicted", predicted.label().toString());
            measured.put("predictedProbability", Numbers.of(predicted.probability()));
        }
        return measured;
    }

    private static String problem(Explanation explanation) {
        String problem = explanation.assessment().problem();
        return problem == null ? "no verdict was possible" : problem;
    }

    private static TestCase failed(String suite, String name, List<Violation> violations) {
        if (violations.isEmpty()) {
            return TestCase.failure(suite, name, "FAILED", List.of("a rule is violated"));
        }
        return TestCase.failure(
                suite,
                name,
                violations.get(0).metric().name(),
                violations.stream().map(Violation::message).toList());
    }

    private static TestCase broken(Violation violation) {
        String name = subject(violation.scope())
                + what(violation.metric(), violation.statistic())
                + limits(violation.minimum(), violation.maximum(), violation.share(), violation.since());
        return TestCase.failure(
                        violation.scope().suite(), name, violation.metric().name(), List.of(violation.message()))
                .with(found(violation.value(), violation.sampling()));
    }

    private static TestCase kept(Check check) {
        String name = subject(check.scope())
                + what(check.metric(), check.statistic())
                + limits(check.minimum(), check.maximum(), check.share(), check.since());
        return TestCase.success(check.scope().suite(), name).with(found(check.value(), check.sampling()));
    }

    /** What a limit on many came to: its value, and between what it lies. */
    private static SortedMap<String, String> found(double value, @Nullable Sampling sampling) {
        SortedMap<String, String> found = new TreeMap<>();
        found.put("value", Numbers.of(value));
        if (sampling != null) {
            found.put("estimate", Numbers.of(sampling.estimate()));
            found.put("low", Numbers.of(sampling.interval().low()));
            found.put("high", Numbers.of(sampling.interval().high()));
            if (sampling.confidence() != null) {
                found.put("confidence", sampling.confidence().toPlainString());
            }
        }
        return found;
    }

    private static String subject(Scope scope) {
        return scope.element().name().toLowerCase(Locale.ROOT) + " " + scope.subject() + ": ";
    }

    private static String what(Metric metric, @Nullable Statistic statistic) {
        return statistic == null
                ? metric.phrase()
                : statistic.name().toLowerCase(Locale.ROOT) + " of " + metric.phrase();
    }

    private static String limits(
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal share,
            @Nullable SinceApproved since) {
        StringBuilder limits = new StringBuilder();
        if (since != null) {
            limits.append(since.fall() != null ? ", fall " + since.fall() : ", rise " + since.rise());
        }
        if (minimum != null && since == null) {
            limits.append(", minimum ").append(minimum);
        }
        if (maximum != null && since == null) {
            limits.append(", maximum ").append(maximum);
        }
        if (share != null) {
            limits.append(", share ").append(share);
        }
        return limits.toString();
    }
}

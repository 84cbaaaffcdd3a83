package org.scorecam.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.LeftOut;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.Outcome;
import org.scorecam.rule.Check;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Scope;
import org.scorecam.rule.Violation;
import org.scorecam.rule.Waived;

/**
 * A result for tests, told in words: {@code aResult().with(anExplanation().failed()).make()}. What is not told is that of a
 * run without rules on one suite, {@code animals}; its explanations are counted.
 */
public final class SampleResult {
    /** What torchvision's models were trained with. */
    public static final InputSettings CROP = new InputSettings(
            "torchvision",
            new Size(224, 224),
            InputSettings.Resize.CROP,
            256,
            InputSettings.Interpolation.ANTIALIAS,
            InputSettings.Colors.RGB,
            1.0 / 255,
            List.of(0.485, 0.456, 0.406),
            List.of(0.229, 0.224, 0.225),
            InputSettings.Orientation.AUTO);

    private RunResult.Tool tool = new RunResult.Tool("scorecam-maven-plugin", "0.1.0", "1.28.0");
    private @Nullable Outcome verdict;
    private RunResult.Model model = new RunResult.Model(
            "src/main/model/classifier.onnx",
            "fedcba9876543210".repeat(4),
            "b52",
            List.of(512, 7, 7),
            "it is",
            "logits",
            1000,
            ModelSettings.DEFAULT);
    private InputSettings input = CROP;
    private Method method = new Method(Method.Variant.ARTICLE, 0);
    private MetricSettings metrics = MetricSettings.DEFAULT;
    private List<Rule> rules = List.of();
    private List<String> problems = List.of();
    private List<Violation> violations = List.of();
    private List<Waived> waived = List.of();
    private List<Check> checks = List.of();
    private List<Gone> gone = List.of();
    private List<Finding> findings = List.of();
    private List<SuiteResult> suites = List.of();
    private RunResult.@Nullable Summary summary;

    private SampleResult() {}

    public static SampleResult aResult() {
        return new SampleResult();
    }

    /** What is not told is that of another one. */
    public static SampleResult like(RunResult other) {
        SampleResult sample = aResult();
        sample.tool = other.tool();
        sample.verdict = other.verdict();
        sample.model = other.model();
        sample.input = other.input();
        sample.method = other.method();
        sample.metrics = other.metrics();
        sample.rules = other.rules();
        sample.problems = other.problems();
        sample.violations = other.violations();
        sample.waived = other.waived();
        sample.checks = other.checks();
        sample.gone = other.gone();
        sample.findings = other.findings();
        sample.suites = other.suites();
        sample.summary = other.summary();
        return sample;
    }

    public SampleResult model(RunResult.Model model) {
        this.model = model;
        return this;
    }

    public SampleResult input(InputSettings input) {
        this.input = input;
        return this;
    }

    public SampleResult method(Method method) {
        this.method = method;
        return this;
    }

    public SampleResult metrics(MetricSettings metrics) {
        this.metrics = metrics;
        return this;
    }

    public SampleResult rules(List<Rule> rules) {
        this.rules = rules;
        return this;
    }

    public SampleResult passed() {
        verdict = Outcome.PASSED;
        return this;
    }

    public SampleResult failed() {
        verdict = Outcome.FAILED;
        return this;
    }

    public SampleResult problems(String... problems) {
        this.problems = List.of(problems);
        return problems.length == 0 ? this : failed();
    }

    public SampleResult violations(List<Violation> violations) {
        this.violations = violations;
        return this;
    }

    public SampleResult waived(Waived... waived) {
        this.waived = List.of(waived);
        return this;
    }

    public SampleResult checks(List<Check> checks) {
        this.checks = checks;
        return this;
    }

    public SampleResult findings(Finding... some) {
        findings = List.of(some);
        return this;
    }

    public SampleResult gone(List<Gone> gone) {
        this.gone = gone;
        return this;
    }

    public SampleResult with(SampleExplanation... explanations) {
        return suites(aSuite(
                "animals", Stream.of(explanations).map(SampleExplanation::make).toList()));
    }

    public SampleResult suites(SuiteResult... suites) {
        this.suites = List.of(suites);
        return this;
    }

    public SampleResult summary(RunResult.Summary summary) {
        this.summary = summary;
        return this;
    }

    public SampleResult seconds(double seconds, double renderingSeconds) {
        RunResult.Summary now = make().summary();
        return summary(new RunResult.Summary(
                now.explanations(),
                now.passed(),
                now.failed(),
                now.errors(),
                now.forwards(),
                now.reused(),
                now.saved(),
                now.methods(),
                now.batch(),
                seconds,
                renderingSeconds));
    }

    public RunResult make() {
        RunResult.Summary counts = summary == null ? counted() : summary;
        boolean failed = counts.failed() + counts.errors() > 0 || !violations.isEmpty();
        return new RunResult(
                tool,
                verdict != null ? verdict : failed ? Outcome.FAILED : Outcome.PASSED,
                model,
                input,
                method,
                metrics,
                rules,
                problems,
                violations,
                waived,
                checks,
                gone,
                findings,
                suites,
                counts);
    }

    /** A value that is under a minimum. */
    public static Violation aViolation(Scope scope, Metric metric, double value, String minimum, String sentence) {
        return new Violation(scope, metric, null, value, new BigDecimal(minimum), null, null, false, sentence);
    }

    /** A suite of which all that is told is its name and what was found. */
    public static SuiteResult aSuite(String name, List<Explanation> explanations) {
        return new SuiteResult(
                name, name, name + ".json", "annotated", "boxes", LeftOut.NOTHING, SuiteMeasures.NONE, explanations);
    }

    private RunResult.Summary counted() {
        List<Explanation> all =
                suites.stream().flatMap(suite -> suite.explanations().stream()).toList();
        return new RunResult.Summary(
                all.size(),
                count(all, Outcome.PASSED),
                count(all, Outcome.FAILED),
                count(all, Outcome.ERROR),
                all.stream().mapToLong(each -> each.cost().forwards()).sum(),
                (int) all.stream().filter(each -> each.cost().reused()).count(),
                new Saved(0, 0, 0),
                List.of(),
                1,
                1,
                1);
    }

    private static int count(List<Explanation> explanations, Outcome outcome) {
        return (int)
                explanations.stream().filter(each -> each.outcome() == outcome).count();
    }
}

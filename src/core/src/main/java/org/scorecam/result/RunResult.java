package org.scorecam.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.Outcome;
import org.scorecam.rule.Check;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Scope;
import org.scorecam.rule.Violation;
import org.scorecam.rule.Waived;

/**
 * A whole run: a pure function of the configuration, but for {@link Summary#seconds()} and
 * {@link Summary#renderingSeconds()}. No absolute path and no time of day is in it.
 *
 * @param tool what computed it
 * @param verdict {@link Outcome#PASSED} or {@link Outcome#FAILED}
 * @param model what was explained
 * @param input every choice on the way from a photo to the model's input, resolved
 * @param method how the maps were computed
 * @param metrics what they were measured with
 * @param rules what was judged, defaults included
 * @param problems what fails the run beside its explanations: whole sentences, as on the baseline
 * @param violations worst first
 * @param waived limits that are broken and waived, worst first
 * @param checks limits on classes, suites and shares, kept or not
 * @param gone what was approved and is not explained any more, by suite, photo and class index; empty without a baseline
 * @param findings what explanations that look elsewhere have in common, what most of them share first
 * @param suites in the configuration's order
 * @param summary counts and times
 */
public record RunResult(
        Tool tool,
        Outcome verdict,
        Model model,
        InputSettings input,
        Method method,
        MetricSettings metrics,
        List<Rule> rules,
        List<String> problems,
        List<Violation> violations,
        List<Waived> waived,
        List<Check> checks,
        List<Gone> gone,
        List<Finding> findings,
        List<SuiteResult> suites,
        Summary summary) {
    /** The version of {@code result.json} that this form is. */
    public static final int FORMAT_VERSION = 1;

    /** What computed the result. */
    public record Tool(String name, String version, String onnxRuntime) {}

    /**
     * What was explained.
     *
     * @param file relative to the project, with {@code /}; or the artifact's coordinates
     * @param sha256 of the file, lower-case hex
     * @param layer the target layer's tensor
     * @param layerShape (K, h, w)
     * @param layerReason why this layer: a sentence
     * @param scores {@code logits}, {@code probabilities} or {@code sigmoid}
     * @param classes how many
     * @param settings how the file is read
     */
    public record Model(
            String file,
            String sha256,
            String layer,
            List<Integer> layerShape,
            String layerReason,
            String scores,
            int classes,
            ModelSettings settings) {}

    /**
     * Counts and times.
     *
     * @param forwards model evaluations really made
     * @param reused explanations taken from an earlier run
     * @param saved forwards that were not needed
     * @param methods what each method took, the judged one first; empty where nothing is compared
     * @param batch masked inputs a forward; as the times, it may differ between equal runs where it is tried
     * @param seconds wall time from the first photo's decoding to the last forward
     * @param renderingSeconds wall time of overlays and pages
     */
    public record Summary(
            int explanations,
            int passed,
            int failed,
            int errors,
            long forwards,
            int reused,
            Saved saved,
            List<MethodCost> methods,
            int batch,
            double seconds,
            double renderingSeconds) {}

    /** All explanations, by suite. */
    public Stream<Explanation> explanations() {
        return suites.stream().flatMap(suite -> suite.explanations().stream());
    }

    /** The limits on single explanations that apply to one's judged map, as what they are on its values. */
    public List<Limit> limitsOn(Explanation explanation) {
        return rules.stream()
                .filter(rule -> rule.element() == Element.IMAGE && rule.has(explanation.subject()))
                .flatMap(rule -> rule.limits().stream())
                .filter(limit -> limit.method() == null)
                .flatMap(limit -> limit.on(explanation.subject()).stream())
                .toList();
    }

    /** How many answers are right, and how many of those look elsewhere. */
    public Answers answers() {
        return Answers.of(this);
    }

    /** What one explanation breaks and may, worst first. */
    public List<Waived> waivedOn(Explanation explanation) {
        return waived.stream()
                .filter(each -> each.violation().scope().equals(explanation.id()))
                .toList();
    }

    /** Whether a problem is one of the baseline. */
    public boolean differsFromBaseline() {
        return problems.stream()
                .map(Problem::of)
                .anyMatch(problem -> problem.kind().isOfBaseline());
    }

    /** The violations of each scope that has some, worst first; scopes in the order of their worst. */
    public Map<Scope, List<Violation>> violationsByScope() {
        return violations.stream()
                .collect(Collectors.groupingBy(Violation::scope, LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether nothing of it was made anew: then its time says nothing of it. */
    public boolean isKnown() {
        return summary.explanations() > 0 && summary.reused() == summary.explanations();
    }

    /** The same result, without times. */
    public RunResult timeless() {
        return timed(0, 0);
    }

    /** The same result, with the wall time of overlays and pages. */
    public RunResult rendered(double seconds) {
        return timed(summary.seconds(), seconds);
    }

    private RunResult timed(double seconds, double renderingSeconds) {
        Summary timed = new Summary(
                summary.explanations(),
                summary.passed(),
                summary.failed(),
                summary.errors(),
                summary.forwards(),
                summary.reused(),
                summary.saved(),
                summary.methods(),
                summary.batch(),
                seconds,
                renderingSeconds);
        return new RunResult(
                tool,
                verdict,
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
                timed);
    }
}

package org.scorecam.gauges;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.scorecam.effort.Interval;
import org.scorecam.file.Sha256;
import org.scorecam.json.Numbers;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;

/**
 * A result as one flat object of numbers, as DVC and MLflow take them: the run's counts, and below each suite's name its counts and
 * what its metrics come to, {@code parts/MASS_IN_BOX/mean}, with the bounds of its interval of 95 %, {@code low} and {@code high}. Names are
 * such as MLflow takes. Times are not in it: two runs with equal results have equal bytes.
 *
 * @see <a href="https://doc.dvc.org/command-reference/metrics">DVC's metrics</a>
 * @see <a href="https://mlflow.org/docs/latest/api_reference/python_api/mlflow.html#mlflow.log_metrics">mlflow.log_metrics</a>
 */
public final class MetricsJson {
    /** MLflow takes 250 letters; a metric's name and what follows have fewer than the rest. */
    private static final int LONGEST = 150;

    private static final int DIGITS = 8;

    private final Map<String, String> numbers = new LinkedHashMap<>();

    private MetricsJson() {}

    /** The file's text. */
    public static String of(RunResult result) {
        MetricsJson json = new MetricsJson();
        json.count("verdict", result.verdict() == Outcome.PASSED ? 1 : 0);
        json.count("explanations", result.summary().explanations());
        json.count("passed", result.summary().passed());
        json.count("failed", result.summary().failed());
        json.count("errors", result.summary().errors());
        json.count("violations", result.violations().size());
        json.count("waived", result.waived().size());
        json.count("problems", result.problems().size());
        result.suites().forEach(json::suite);
        return json.numbers.entrySet().stream()
                .map(number -> "  \"" + number.getKey() + "\": " + number.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private void suite(SuiteResult suite) {
        String name = name(suite.name()) + "/";
        count(name + "explanations", suite.explanations().size());
        count(name + "passed", count(suite, Outcome.PASSED));
        count(name + "failed", count(suite, Outcome.FAILED));
        count(name + "errors", count(suite, Outcome.ERROR));
        SuiteFigures.of(suite).forEach(figure -> figure(name + figure.metric() + "/", figure));
    }

    private void figure(String name, SuiteFigure figure) {
        numbers.put(name + (figure.isMean() ? "mean" : "value"), Numbers.of(figure.value()));
        Interval interval = figure.interval();
        if (interval != null) {
            numbers.put(name + "low", Numbers.of(interval.low()));
            numbers.put(name + "high", Numbers.of(interval.high()));
        }
    }

    private void count(String name, long count) {
        numbers.put(name, Long.toString(count));
    }

    static int count(SuiteResult suite, Outcome outcome) {
        return (int) suite.explanations().stream()
                .filter(explanation -> explanation.outcome() == outcome)
                .count();
    }

    /** MLflow takes letters, digits and {@code _-. }: of a name that has others, digits of its digest keep it apart. */
    private static String name(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{Nd}_. -]|^[. ]|[. ]$", "_");
        int letters = plain.codePointCount(0, plain.length());
        return plain.equals(name) && letters <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, Math.min(LONGEST, letters))) + "-"
                        + Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}

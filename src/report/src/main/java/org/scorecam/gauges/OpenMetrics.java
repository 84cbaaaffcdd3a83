package org.scorecam.gauges;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Interval;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Check;

/**
 * A result in the text format of OpenMetrics 1.0, as GitLab and Prometheus read it: gauges whose names begin with {@code scorecam_}. There
 * are no times in it: two runs with equal results have equal bytes.
 *
 * @see <a href="https://prometheus.io/docs/specs/om/open_metrics_spec/">OpenMetrics 1.0</a>
 */
public final class OpenMetrics {
    private final GaugeText text = new GaugeText();
    private final RunResult result;

    private OpenMetrics(RunResult result) {
        this.result = result;
    }

    /** The file's text. */
    public static String of(RunResult result) {
        return new OpenMetrics(result).write();
    }

    private String write() {
        one("scorecam_verdict", "1 where the run passed, else 0.", result.verdict() == Outcome.PASSED ? 1 : 0);
        explanations();
        one("scorecam_violations", "Broken limits.", result.violations().size());
        one("scorecam_waived", "Broken limits that are waived.", result.waived().size());
        one(
                "scorecam_problems",
                "What fails the run beside its explanations.",
                result.problems().size());
        figures(
                "scorecam_mean",
                "The mean of a metric over a suite.",
                figure -> figure.isMean() ? figure.value() : null);
        figures("scorecam_value", "A metric of a suite as a whole.", figure -> figure.isMean() ? null : figure.value());
        figures("scorecam_low", "The lower end of its 95 % interval.", figure -> end(figure, Interval::low));
        figures("scorecam_high", "The upper end of its 95 % interval.", figure -> end(figure, Interval::high));
        limits("scorecam_limit_value", "What a limit on many explanations is judged on.", Check::value);
        limits("scorecam_limit_kept", "1 where that limit is kept, else 0.", check -> check.kept() ? 1.0 : 0.0);
        return text.end();
    }

    private void one(String name, String help, double value) {
        text.family(name, help);
        text.gauge(new TreeMap<>(), value);
    }

    private void explanations() {
        text.family("scorecam_explanations", "Explanations, by how they ended.");
        for (SuiteResult suite : result.suites()) {
            for (Outcome outcome : Outcome.values()) {
                SortedMap<String, String> labels = labels(suite.name());
                labels.put("outcome", outcome.name().toLowerCase(Locale.ROOT));
                text.gauge(labels, MetricsJson.count(suite, outcome));
            }
        }
    }

    private void figures(String name, String help, Function<SuiteFigure, @Nullable Double> value) {
        text.family(name, help);
        for (SuiteResult suite : result.suites()) {
            for (SuiteFigure figure : SuiteFigures.of(suite)) {
                SortedMap<String, String> labels = labels(suite.name());
                labels.put("metric", figure.metric().name());
                Optional.ofNullable(value.apply(figure)).ifPresent(each -> text.gauge(labels, each));
            }
        }
    }

    private static @Nullable Double end(SuiteFigure figure, Function<Interval, Double> end) {
        return figure.interval() == null ? null : end.apply(figure.interval());
    }

    private void limits(String name, String help, Function<Check, Double> value) {
        text.family(name, help);
        Map<SortedMap<String, String>, Integer> seen = new HashMap<>();
        for (Check check : result.checks()) {
            SortedMap<String, String> labels = labels(check);
            int count = seen.merge(labels, 1, Integer::sum);
            if (count > 1) { // equal limits of two rules: no two gauges may have the same labels
                labels = new TreeMap<>(labels);
                labels.put("again", Integer.toString(count));
            }
            text.gauge(labels, value.apply(check));
        }
    }

    private static SortedMap<String, String> labels(String suite) {
        return new TreeMap<>(Map.of("suite", suite));
    }

    private static SortedMap<String, String> labels(Check check) {
        SortedMap<String, String> labels = labels(check.scope().suite());
        if (check.scope().explained() != null) {
            labels.put("class", check.scope().subject());
        }
        labels.put("metric", check.metric().name());
        if (check.statistic() != null) {
            labels.put("statistic", check.statistic().name());
        }
        if (check.since() != null) {
            put("fall", check.since().fall(), labels);
            put("rise", check.since().rise(), labels);
        } else {
            put("minimum", check.minimum(), labels);
            put("maximum", check.maximum(), labels);
        }
        put("share", check.share(), labels);
        put("confidence", check.sampling() == null ? null : check.sampling().confidence(), labels);
        return labels;
    }

    private static void put(String name, @Nullable BigDecimal limit, SortedMap<String, String> labels) {
        if (limit != null) {
            labels.put(name, limit.toPlainString());
        }
    }
}

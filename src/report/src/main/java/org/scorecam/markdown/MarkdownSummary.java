package org.scorecam.markdown;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Pending;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.report.HtmlReport;
import org.scorecam.report.Thumbnails;
import org.scorecam.result.Answers;
import org.scorecam.result.Explanation;
import org.scorecam.result.FailureMessage;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteInterval;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Scope;
import org.scorecam.rule.Violation;

/**
 * A run on half a page: the verdict, the counts, what violates the rules (worst first, with the report's small pictures where
 * there are some), what could not be explained, and what to do. Times are not in it: two runs with equal results have equal
 * bytes.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
public final class MarkdownSummary {
    /** Rows of one kind before the rest is only counted. */
    private static final int NAMED = 10;

    /** In pixels: so that the table fits a merge request. */
    private static final int WIDTH = 120;

    /** Whose means say most of a suite. */
    private static final Set<Metric> NAMED_MEANS = EnumSet.of(Metric.MASS_IN_BOX, Metric.TOP1);

    private final RunResult result;
    private final @Nullable Path folder;
    private final List<String> lines = new ArrayList<>();

    private MarkdownSummary(RunResult result, @Nullable Path folder) {
        this.result = result;
        this.folder = folder;
    }

    /**
     * The summary of {@code result}.
     *
     * @param folder where it will lie: what there is of the HTML report in it is linked to
     * @param approve the command by which a person accepts new explanations
     */
    public static String of(RunResult result, Path folder, String approve) {
        return new MarkdownSummary(result, folder).write(approve);
    }

    /**
     * The summary of {@code result} where none of the report's files are: without pictures and links.
     *
     * @param approve the command by which a person accepts new explanations
     */
    public static String alone(RunResult result, String approve) {
        return new MarkdownSummary(result, null).write(approve);
    }

    private String write(String approve) {
        verdict();
        violations();
        listed(
                "Waived",
                result.waived().stream()
                        .map(waived -> MarkdownText.plain(waived.message()))
                        .toList());
        listed("Could not be explained", errors());
        listed(
                "Beside the explanations",
                result.problems().stream().map(MarkdownText::plain).toList());
        listed("In the baseline, but not explained any more", gone());
        cures(approve);
        return String.join("\n", lines) + "\n";
    }

    private void verdict() {
        RunResult.Summary counts = result.summary();
        lines.add(
                result.verdict() == Outcome.PASSED
                        ? "## Score-CAM passed"
                        : "## Score-CAM failed: " + FailureMessage.failure(result));
        lines.addAll(List.of("", "| explanations | passed | failed | errors |", "|---:|---:|---:|---:|"));
        lines.add(Stream.of(counts.explanations(), counts.passed(), counts.failed(), counts.errors())
                .map(String::valueOf)
                .collect(Collectors.joining(" | ", "| ", " |")));
        lines.addAll(List.of("", "Model " + MarkdownText.name(result.model().file()) + report()));
        Answers answers = result.answers();
        if (answers.answered() > 0) {
            lines.addAll(List.of("", answers.sentence()));
        }
        Pending pending = Pending.of(result);
        if (pending.baseline() && !pending.whole() && !pending.added().isEmpty()) {
            int added = pending.added().size();
            lines.addAll(
                    List.of("", added + (added == 1 ? " explanation is" : " explanations are") + " new, not compared"));
        }
        result.findings().forEach(finding -> lines.addAll(List.of("", MarkdownText.plain(finding.sentence()))));
        result.suites().stream()
                .flatMap(suite -> suite.measures().intervals().stream()
                        .filter(interval -> interval.explained() == null && NAMED_MEANS.contains(interval.metric()))
                        .map(interval -> interval(suite.name(), interval)))
                .forEach(line -> lines.addAll(List.of("", line)));
        result.suites().forEach(this::wholes);
        long below = result.explanations()
                .filter(explanation -> !explanation.assessment().below().isEmpty())
                .count();
        if (below > 0) {
            lines.addAll(List.of("", "Of the explanations, " + below + " passed below a limit whose share is kept."));
        }
    }

    /** What the suite has as a whole, and what could not be measured on some of it. */
    private void wholes(SuiteResult suite) {
        String name = "Suite " + MarkdownText.name(suite.name()) + ": ";
        new TreeMap<>(suite.measures().metrics())
                .forEach((metric, value) -> lines.addAll(List.of(
                        "",
                        name + metric.phrase() + " " + rounded(value, RoundingMode.HALF_UP) + range(suite, metric))));
        List<Explanation> measured = suite.explanations().stream()
                .filter(explanation -> explanation.outcome() != Outcome.ERROR)
                .toList();
        for (Metric metric : Metric.values()) {
            long missing = measured.stream()
                    .filter(explanation -> !explanation.metrics().containsKey(metric))
                    .count();
            if (metric.mayBeMissing() && missing > 0 && missing < measured.size()) {
                lines.addAll(List.of(
                        "",
                        name + metric.phrase() + " could not be measured on " + missing + " of " + measured.size()
                                + " explanations"));
            }
        }
    }

    /** {@code , -0.12 to 0.12 (95 % interval)}. */
    private static String range(SuiteResult suite, Metric metric) {
        return suite.measures().intervals().stream()
                .filter(each -> each.explained() == null && each.metric() == metric)
                .findFirst()
                .map(each -> ", " + range(each) + " (95 % interval)")
                .orElse("");
    }

    private static String range(SuiteInterval found) {
        return rounded(found.interval().low(), RoundingMode.FLOOR) + " to "
                + rounded(found.interval().high(), RoundingMode.CEILING);
    }

    /** {@code Suite animals: mean mass in box 0.66, 0.59 to 0.72 (95 % interval, 40 explanations)}. */
    private static String interval(String suite, SuiteInterval found) {
        return "Suite " + MarkdownText.name(suite) + ": mean " + found.metric().phrase() + " "
                + rounded(found.value(), RoundingMode.HALF_UP) + ", " + range(found) + " (95 % interval, "
                + found.explanations() + " explanations)";
    }

    private static String rounded(double value, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(2, mode).toPlainString();
    }

    private String report() {
        return Stream.of("report", "review")
                .filter(page -> folder != null && Files.isRegularFile(folder.resolve(file(page))))
                .map(page -> " · [" + page + "](" + file(page) + ")")
                .collect(Collectors.joining());
    }

    private static String file(String page) {
        return page.equals("review") ? HtmlReport.REVIEW : "index.html";
    }

    private void violations() {
        Map<Scope, List<Violation>> violations = result.violationsByScope();
        if (violations.isEmpty()) {
            return;
        }
        lines.addAll(List.of("", "### Violations, worst first", ""));
        lines.addAll(
                folder == null
                        ? List.of("| photo | class | what |", "|---|---|---|")
                        : List.of("| photo | class | what | heat |", "|---|---|---|---|"));
        violations.entrySet().stream()
                .limit(NAMED)
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .forEach(lines::add);
        more(violations.size());
    }

    private String row(Scope scope, List<Violation> violations) {
        String name = scope instanceof ExplanationId id
                ? MarkdownText.name(id.path())
                : "all of " + MarkdownText.name(scope.suite());
        String label = scope.explained() == null
                ? ""
                : MarkdownText.name(scope.explained().toString());
        String what = violations.stream()
                .map(violation -> MarkdownText.plain(violation.sentence()))
                .collect(Collectors.joining("<br>"));
        String cells = "| " + String.join(" | ", name, label, what) + " |";
        if (folder == null) {
            return cells;
        }
        String picture = scope instanceof ExplanationId id ? picture(id, new Thumbnails(folder)) : "";
        return cells + " " + picture + " |";
    }

    private static String picture(ExplanationId id, Thumbnails thumbnails) {
        String alternative = MarkdownText.attribute("heat of " + id.explained().label() + " on " + id.image());
        String image = thumbnails
                .picture(id)
                .map(file -> "<img src=\"" + file + "\" width=\"" + WIDTH + "\" alt=\"" + alternative + "\">")
                .orElse("");
        return thumbnails
                .page(id)
                .filter(page -> !image.isEmpty())
                .map(page -> "<a href=\"" + page + "\">" + image + "</a>")
                .orElse(image);
    }

    private List<String> errors() {
        return result.explanations()
                .filter(explanation -> explanation.outcome() == Outcome.ERROR)
                .map(explanation -> named(explanation.id()) + ": "
                        + MarkdownText.plain(Objects.requireNonNullElse(
                                explanation.assessment().problem(), "no verdict was possible")))
                .toList();
    }

    private List<String> gone() {
        return result.gone().stream().map(gone -> named(gone.id())).toList();
    }

    private static String named(ExplanationId id) {
        return MarkdownText.name(id.path()) + ", class "
                + MarkdownText.name(id.explained().toString());
    }

    private void listed(String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.addAll(List.of("", "### " + title, ""));
            items.stream().limit(NAMED).map(item -> "* " + item).forEach(lines::add);
            more(items.size());
        }
    }

    private void more(int all) {
        if (all > NAMED) {
            lines.addAll(List.of("", "… and " + (all - NAMED) + " more"));
        }
    }

    private void cures(String approve) {
        List<String> cures = FailureMessage.cures(result, approve);
        if (!cures.isEmpty()) {
            lines.addAll(List.of("", "### What to do", ""));
            cures.forEach(cure -> lines.add("* " + MarkdownText.plain(cure)));
        }
    }
}

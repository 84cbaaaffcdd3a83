package org.scorecam.modelcard;

import java.util.ArrayList;
import java.util.List;
import org.scorecam.gauges.SuiteFigure;
import org.scorecam.markdown.MarkdownText;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Waived;
import org.scorecam.setting.Setting;

/**
 * A part of a model's card on Hugging Face: front matter with a {@code model-index}, then a section of Markdown with the suites, what
 * their metrics come to, and the limits that were judged. Times are not in it: two runs with equal results have equal bytes.
 *
 * @see <a href="https://huggingface.co/docs/hub/model-cards">model cards</a>
 */
public final class ModelCard {
    private final RunResult result;
    private final List<String> lines = new ArrayList<>();

    private ModelCard(RunResult result) {
        this.result = result;
    }

    /** The file's text. */
    public static String of(RunResult result) {
        return new ModelCard(result).write();
    }

    private String write() {
        verdict();
        result.suites().forEach(this::suite);
        limits();
        waived();
        return FrontMatter.of(result, name(result.model().file())) + String.join("\n", lines) + "\n";
    }

    private void verdict() {
        RunResult.Summary counts = result.summary();
        lines.add("");
        lines.add("## Where the model looks");
        lines.add("");
        lines.add("Measured on maps by " + method() + " of the layer "
                + MarkdownText.name(result.model().layer()) + " of "
                + MarkdownText.name(name(result.model().file()))
                + " (SHA-256 `" + result.model().sha256() + "`), by "
                + MarkdownText.plain(result.tool().name()) + " "
                + MarkdownText.plain(result.tool().version()) + ". "
                + (result.verdict() == Outcome.PASSED ? "**Passed**" : "**Failed**") + ": of " + counts.explanations()
                + (counts.explanations() == 1 ? " explanation, " : " explanations, ") + counts.passed() + " passed, "
                + counts.failed() + " failed, " + counts.errors() + " could not be made.");
    }

    private String method() {
        String variant = Setting.written(result.method().variant());
        return result.method().isOfGradient() ? variant : "Score-CAM (variant " + variant + ")";
    }

    private void suite(SuiteResult suite) {
        lines.addAll(List.of("", "### Suite " + MarkdownText.name(suite.name()), ""));
        lines.addAll(List.of("| metric | better | value | 95 % interval | explanations |", "|---|---|---:|---:|---:|"));
        CardFigures.of(suite).stream().map(ModelCard::row).forEach(lines::add);
    }

    private static String row(SuiteFigure figure) {
        return "| "
                + String.join(
                        " | ",
                        (figure.isMean() ? "mean " : "") + figure.metric().phrase(),
                        figure.metric().better() == Metric.Better.HIGH ? "high" : "low",
                        CardFigures.value(figure.value()),
                        figure.interval() == null ? "" : CardFigures.interval(figure.interval()),
                        figure.explanations() == 0 ? "" : Integer.toString(figure.explanations()))
                + " |";
    }

    private void limits() {
        List<String> judged = CardLimits.of(result);
        if (!judged.isEmpty()) {
            lines.addAll(List.of("", "### Limits", "", "| on | limit | found | |", "|---|---|---|---|"));
            lines.addAll(judged);
        }
    }

    private void waived() {
        if (!result.waived().isEmpty()) {
            lines.addAll(List.of("", "### Waived", ""));
            result.waived().stream()
                    .map(Waived::message)
                    .map(message -> "* " + MarkdownText.plain(message))
                    .forEach(lines::add);
        }
    }

    /** The file's name without its folder and ending, or all of an artifact's coordinates. */
    private static String name(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.endsWith(".onnx") && last.length() > ".onnx".length()
                ? last.substring(0, last.length() - ".onnx".length())
                : last;
    }
}

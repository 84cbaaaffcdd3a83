package org.scorecam.maven;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.doxia.sink.Sink;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Outcome;
import org.scorecam.output.OutputFormat;
import org.scorecam.report.Thumbnails;
import org.scorecam.result.FailureMessage;
import org.scorecam.result.RunResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Scope;
import org.scorecam.rule.Violation;

/** A run on a page of a Maven site, in the site's skin: what matters, and the way to the whole report. */
final class SitePage {
    /** Rows and items before the rest is only counted. */
    private static final int NAMED = 50;

    private static final String WIDTH = "120";

    private final Sink sink;
    private final ResourceBundle words;
    private final RunResult result;
    private final Thumbnails report;
    private final String folder;

    /**
     * The page of {@code result}.
     *
     * @param report the whole report, in a folder beside the page
     */
    SitePage(Sink sink, ResourceBundle words, RunResult result, Thumbnails report) {
        this.sink = sink;
        this.words = words;
        this.result = result;
        this.report = report;
        this.folder = report.folder().getFileName() + "/";
    }

    /** @param approve the command by which a person accepts new explanations */
    void write(String approve) {
        sink.head();
        sink.title();
        sink.text(words.getString("name"));
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        sink.sectionTitle1();
        sink.text(words.getString("name"));
        sink.sectionTitle1_();
        headline();
        violations();
        listed("errors", errors());
        listed("problems", result.problems());
        listed("gone", gone());
        listed("cures", FailureMessage.cures(result, approve));
        sink.section1_();
        sink.body_();
        sink.flush();
        sink.close();
    }

    private void headline() {
        boolean passed = result.verdict() == Outcome.PASSED;
        sink.paragraph();
        sink.bold();
        sink.text(words.getString(passed ? "passed" : "failed"));
        sink.bold_();
        sink.text(passed ? "" : ": " + FailureMessage.failure(result));
        sink.paragraph_();
        counts();
        sink.paragraph();
        sink.link(folder + OutputFormat.HTML.fileName());
        sink.text(words.getString("report"));
        sink.link_();
        sink.paragraph_();
    }

    private void counts() {
        RunResult.Summary counts = result.summary();
        table(
                List.of("model", "explanations", "count.passed", "count.failed", "count.errors"),
                () -> row(
                        result.model().file(),
                        String.valueOf(counts.explanations()),
                        String.valueOf(counts.passed()),
                        String.valueOf(counts.failed()),
                        String.valueOf(counts.errors())));
    }

    private void violations() {
        if (result.violations().isEmpty()) {
            return;
        }
        Map<Scope, List<Violation>> violations = result.violationsByScope();
        section(words.getString("violations"), () -> {
            table(
                    List.of("photo", "class", "what", "heat"),
                    () -> violations.entrySet().stream()
                            .limit(NAMED)
                            .forEach(entry -> violated(entry.getKey(), entry.getValue())));
            more(violations.size());
        });
    }

    private void violated(Scope scope, List<Violation> violations) {
        sink.tableRow();
        cell(scope instanceof ExplanationId id ? id.path() : String.format(words.getString("all"), scope.suite()));
        cell(scope.explained() == null ? "" : scope.explained().toString());
        cell(violations.stream().map(Violation::sentence).collect(Collectors.joining("; ")));
        sink.tableCell();
        if (scope instanceof ExplanationId id) {
            picture(id);
        }
        sink.tableCell_();
        sink.tableRow_();
    }

    private void picture(ExplanationId id) {
        report.picture(id).ifPresent(file -> {
            String page = report.page(id).orElse(OutputFormat.HTML.fileName());
            sink.link(folder + page);
            // not figureGraphics: what takes the alternative text there differs between Doxia 2.0 and 2.1
            sink.rawText("<img src=\"" + folder + file + "\" width=\"" + WIDTH + "\" alt=\""
                    + attribute(alternative(id)) + "\" />");
            sink.link_();
        });
    }

    private String alternative(ExplanationId id) {
        return String.format(words.getString("alternative"), id.explained().label(), id.image());
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private List<String> errors() {
        return result.explanations()
                .filter(each -> each.outcome() == Outcome.ERROR)
                .map(each -> each.id().message(String.valueOf(each.assessment().problem())))
                .toList();
    }

    private List<String> gone() {
        return result.gone().stream().map(gone -> gone.id().toString()).toList();
    }

    private void listed(String title, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        section(words.getString(title), () -> {
            sink.list();
            items.stream().limit(NAMED).forEach(item -> {
                sink.listItem();
                sink.text(item);
                sink.listItem_();
            });
            sink.list_();
            more(items.size());
        });
    }

    private void more(int all) {
        if (all > NAMED) {
            sink.paragraph();
            sink.text(String.format(words.getString("more"), all - NAMED));
            sink.paragraph_();
        }
    }

    private void section(String title, Runnable content) {
        sink.section2();
        sink.sectionTitle2();
        sink.text(title);
        sink.sectionTitle2_();
        content.run();
        sink.section2_();
    }

    /** In a box that scrolls by itself: a site's skin leaves a wide table to the page. */
    private void table(List<String> columns, Runnable rows) {
        sink.rawText("<div style=\"overflow-x: auto\">");
        sink.table();
        sink.tableRows(null, false);
        sink.tableRow();
        for (String column : columns) {
            sink.tableHeaderCell();
            sink.text(words.getString(column));
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
        rows.run();
        sink.tableRows_();
        sink.table_();
        sink.rawText("</div>");
    }

    private void row(String... cells) {
        sink.tableRow();
        Stream.of(cells).forEach(this::cell);
        sink.tableRow_();
    }

    private void cell(@Nullable String text) {
        sink.tableCell();
        sink.text(Objects.requireNonNullElse(text, ""));
        sink.tableCell_();
    }
}

package org.scorecam.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.scorecam.badge.Badge;
import org.scorecam.codequality.CodeQuality;
import org.scorecam.csv.ExplanationsCsv;
import org.scorecam.file.AtomicFile;
import org.scorecam.file.OwnFiles;
import org.scorecam.gauges.MetricsJson;
import org.scorecam.gauges.OpenMetrics;
import org.scorecam.json.ResultJson;
import org.scorecam.junit.JunitXml;
import org.scorecam.markdown.MarkdownSummary;
import org.scorecam.modelcard.ModelCard;
import org.scorecam.outcome.SetupException;
import org.scorecam.report.HtmlReport;
import org.scorecam.report.OutputFolder;
import org.scorecam.result.RunResult;
import org.scorecam.sarif.SarifLog;
import org.scorecam.setting.Setting;

/**
 * What a run is written as, by the names in {@code <report><formats>}, in the order in which they are written: each by itself, from the
 * result and the photos alone.
 */
@SuppressWarnings("ImmutableEnumChecker") // functions without a state
public enum OutputFormat {
    /** Always written, chosen or not: the report and approving need it. */
    JSON("result.json", (result, to, file) -> ResultJson.write(result, file)),
    CSV("explanations.csv", text((result, to) -> ExplanationsCsv.of(result))),
    SARIF("scorecam.sarif", text((result, to) -> SarifLog.of(result, to.project()))),
    CODEQUALITY("gl-code-quality-report.json", text((result, to) -> CodeQuality.of(result, to.project()))),
    METRICS("metrics.json", (result, to, file) -> {
        AtomicFile.write(file, MetricsJson.of(result));
        AtomicFile.write(OutputFolder.files(to.folder()).claim(OutputFormat.OPEN_METRICS), OpenMetrics.of(result));
    }) {
        @Override
        List<String> files() {
            return List.of(fileName(), OPEN_METRICS);
        }
    },
    MODELCARD("modelcard.md", text((result, to) -> ModelCard.of(result))),
    BADGE("badge.svg", text((result, to) -> Badge.of(result))),
    HTML(
            "index.html",
            (result, to, file) ->
                    HtmlReport.write(result, to.basedir(), to.folder(), to.words(), to.origin(), to.pages())) {
        @Override
        List<String> files() {
            return HtmlReport.files();
        }

        @Override
        void delete(Path folder) throws IOException {
            HtmlReport.delete(folder);
        }
    },
    /** After the HTML report, whose pictures it names. */
    JUNIT("TEST-scorecam.xml", text((result, to) -> JunitXml.of(result, to.folder(), to.seen()))),
    /** After the HTML report, whose pictures it shows. */
    MARKDOWN(
            "summary.md",
            text((result, to) ->
                    MarkdownSummary.of(result, to.folder(), to.origin().approve())));

    private static final Set<OutputFormat> DEFAULT = EnumSet.of(JSON, HTML, JUNIT, CSV, MARKDOWN);
    private static final String OPEN_METRICS = "metrics.txt";

    private final String fileName;
    private final Writer writer;

    OutputFormat(String fileName, Writer writer) {
        this.fileName = fileName;
        this.writer = writer;
    }

    private interface Writer {
        void write(RunResult result, Outputs to, Path file) throws IOException;
    }

    /** What is written as one text. */
    private static Writer text(BiFunction<RunResult, Outputs, String> writer) {
        return (result, to, file) -> AtomicFile.write(file, writer.apply(result, to));
    }

    /**
     * The chosen ones.
     *
     * @param written names with commas; HTML, JUnit XML, CSV and Markdown where there are none
     * @throws SetupException naming the first that is not known, and the nearest
     */
    public static Set<OutputFormat> of(Setting written) {
        Set<OutputFormat> chosen = written.isWritten() ? EnumSet.of(JSON) : EnumSet.copyOf(DEFAULT);
        written.list().forEach(name -> chosen.add(name.word(JSON)));
        return Collections.unmodifiableSet(chosen);
    }

    /** The file in a run's folder; of the HTML report the first page. */
    public String fileName() {
        return fileName;
    }

    /** All files in a run's folder whose names do not depend on what is explained. */
    List<String> files() {
        return List.of(fileName);
    }

    /** Writes it into the folder of {@code to}, or deletes what an earlier run has left of it there. */
    void write(RunResult result, Outputs to) {
        Path file = to.folder().resolve(fileName);
        try {
            if (to.formats().contains(this)) {
                OutputFolder.files(to.folder()).claim(fileName);
                writer.write(result, to, file);
            } else {
                delete(to.folder());
            }
        } catch (IOException e) {
            throw new SetupException(
                    file + ": cannot be written (" + e + "). Make its folder writable, or free some space.", e);
        }
    }

    void delete(Path folder) throws IOException {
        OwnFiles files = OutputFolder.files(folder);
        for (String file : files()) {
            files.delete(file);
        }
        files.settle();
    }
}

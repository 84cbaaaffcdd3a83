package org.scorecam.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.scorecam.badge.Badge;
import org.scorecam.csv.ExplanationsCsv;
import org.scorecam.file.AtomicFile;
import org.scorecam.junit.JunitXml;
import org.scorecam.markdown.MarkdownSummary;
import org.scorecam.outcome.SetupException;
import org.scorecam.report.HtmlReport;
import org.scorecam.report.Words;
import org.scorecam.result.RunResult;
import org.scorecam.sarif.SarifLog;

/**
 * Everything that is made from a result: each by itself, from the result and the photos alone.
 *
 * @param basedir the project
 * @param folder where it is written
 * @param formats what is chosen
 * @param words of the HTML report
 * @param project the project's folder in its repository, with {@code /} at its end, or empty
 * @param approve how a person accepts new explanations
 */
record Rendering(Path basedir, Path folder, Set<Format> formats, Words words, String project, String approve) {
    /** The same in another folder. */
    Rendering in(Path other) {
        return new Rendering(basedir, other, formats, words, project, approve);
    }

    /** Writes what is chosen. What an earlier run left of the rest is deleted: it would look as if it were of this one. */
    void write(RunResult result) {
        for (Format format : Format.values()) {
            Path file = folder.resolve(format.file());
            try {
                if (formats.contains(format)) {
                    write(format, result, file);
                } else {
                    delete(format, file);
                }
            } catch (IOException e) {
                throw new SetupException(
                        file + ": cannot be written (" + e + "). Make its folder writable, or free some space.", e);
            }
        }
    }

    private void write(Format format, RunResult result, Path file) throws IOException {
        switch (format) {
            case HTML -> HtmlReport.write(result, basedir, folder, words);
            case JUNIT -> JunitXml.write(result, file);
            case CSV -> AtomicFile.write(file, ExplanationsCsv.of(result));
            case MARKDOWN -> AtomicFile.write(file, MarkdownSummary.of(result, folder, approve));
            case SARIF -> AtomicFile.write(file, SarifLog.of(result, project));
            case BADGE -> AtomicFile.write(file, Badge.of(result));
            case JSON -> {} // was there before: it is what all this is made from
        }
    }

    private void delete(Format format, Path file) throws IOException {
        if (format == Format.HTML) {
            HtmlReport.delete(folder);
        } else {
            Files.deleteIfExists(file);
        }
    }
}

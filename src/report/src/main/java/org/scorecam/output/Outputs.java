package org.scorecam.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scorecam.file.OwnFiles;
import org.scorecam.file.RelativePath;
import org.scorecam.outcome.SetupException;
import org.scorecam.report.HtmlReport;
import org.scorecam.report.OutputFolder;
import org.scorecam.report.PageLimit;
import org.scorecam.report.PageTexts;
import org.scorecam.result.RunResult;
import org.scorecam.view.Origin;

/**
 * A run's folder, and what is written there.
 *
 * @param basedir what the suites' folders are relative to
 * @param folder where it is written
 * @param formats what is chosen
 * @param words of the HTML report
 * @param pages which explanations have a page in it
 * @param project the project's folder in its repository, with {@code /} at its end, or empty
 * @param attachments how JUnit XML names pictures
 * @param origin what build it is of
 */
public record Outputs(
        Path basedir,
        Path folder,
        Set<OutputFormat> formats,
        PageTexts words,
        PageLimit pages,
        String project,
        Attachments attachments,
        Origin origin) {
    /** From where paths of attachments in JUnit XML are seen: what build servers take differs. */
    public enum Attachments {
        /** From the repository's root, which is the workspace of Jenkins' JUnit Attachments, and GitLab's {@code CI_PROJECT_DIR}. */
        REPOSITORY,
        /** From the file itself, as Azure Pipelines' {@code PublishTestResults} takes them. */
        FILE
    }

    /** The folder as who reads JUnit XML sees it, with {@code /} at its end; empty where that is from the file itself. */
    String seen() {
        return attachments == Attachments.FILE
                ? ""
                : RelativePath.resolved(project + RelativePath.of(basedir, folder)) + "/";
    }

    /** The same in another folder, with the HTML report, chosen or not. */
    public Outputs withReportIn(Path other) {
        Set<OutputFormat> more = EnumSet.copyOf(formats);
        more.add(OutputFormat.HTML);
        return new Outputs(
                basedir, other, Collections.unmodifiableSet(more), words, pages, project, attachments, origin);
    }

    /**
     * Call it before any forward: hours of computing must not end at a folder that cannot be written.
     *
     * @throws SetupException if it cannot, or holds what others wrote by a name that we write
     */
    public void requireWritable() {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = Objects.requireNonNull(existing.getParent()); // a root exists
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new SetupException("<outputDirectory> " + folder + " cannot be written: " + existing
                    + (Files.isDirectory(existing)
                            ? " is write-protected; change its permissions"
                            : " is a file; remove it")
                    + ", or name another folder");
        }
        requireFree();
    }

    private void requireFree() {
        try {
            OwnFiles files = OutputFolder.files(folder);
            formats.stream().flatMap(format -> format.files().stream()).forEach(files::requireFree);
        } catch (IOException e) {
            throw new SetupException(
                    "<outputDirectory> " + folder + " cannot be read (" + e
                            + "). Change its permissions, or name another folder",
                    e);
        }
    }

    /**
     * Writes what is chosen. What an earlier run left of the rest is deleted: it would look as if it were of this one. The
     * result comes first, so that it is there whatever becomes of the rest, and once more, with the time that the rest took.
     *
     * @return the result with that time
     * @throws SetupException if something cannot be written
     */
    public RunResult write(RunResult result) {
        OutputFormat.JSON.write(result, this);
        long start = System.nanoTime();
        render(result);
        RunResult timed = result.rendered((System.nanoTime() - start) / 1e9);
        OutputFormat.JSON.write(timed, this);
        return timed;
    }

    /** As {@link #write}, but for the result itself, which is there. */
    public void render(RunResult result) {
        EnumSet.complementOf(EnumSet.of(OutputFormat.JSON)).forEach(format -> format.write(result, this));
        try {
            OutputFolder.files(folder).settle();
        } catch (IOException e) {
            throw new SetupException(
                    folder + ": cannot be tidied (" + e + "). Make the folder writable, or free some space.", e);
        }
    }

    /** The page to review before approving; empty where the HTML report is not chosen. */
    public Optional<Path> review() {
        return formats.contains(OutputFormat.HTML) ? Optional.of(folder.resolve(HtmlReport.REVIEW)) : Optional.empty();
    }

    /** The file that people read first. */
    public Path readable() {
        OutputFormat format = Stream.of(OutputFormat.HTML, OutputFormat.MARKDOWN)
                .filter(formats::contains)
                .findFirst()
                .orElse(OutputFormat.JSON);
        return folder.resolve(format.fileName());
    }
}

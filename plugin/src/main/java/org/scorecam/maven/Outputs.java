package org.scorecam.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.scorecam.json.ResultJson;
import org.scorecam.junit.JunitXml;
import org.scorecam.outcome.SetupException;
import org.scorecam.report.HtmlReport;
import org.scorecam.result.RunResult;

/**
 * The files of a run in the output folder.
 *
 * @param basedir the project
 * @param folder where they are written
 * @param started where Maven was started: in a reactor, above the project
 */
record Outputs(Path basedir, Path folder, Path started) {
    /** Where a person finds the report: seen from the folder in which Maven was started, if it is there. */
    String report() {
        Path index = folder.resolve("index.html").toAbsolutePath().normalize();
        return RelativePath.of(index.startsWith(started) ? started : basedir, index);
    }

    /** Call it before any forward: hours of computing must not end at a folder that cannot be written. */
    void requireWritable() {
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
    }

    /**
     * Writes everything: the result first, so that it is there whatever becomes of the pages; and once more, with the
     * time that they took.
     */
    RunResult write(RunResult result) {
        ResultJson.write(result, json());
        JunitXml.write(result, folder.resolve("TEST-scorecam.xml"));
        long start = System.nanoTime();
        render(result);
        RunResult timed = result.rendered((System.nanoTime() - start) / 1e9);
        ResultJson.write(timed, json());
        return timed;
    }

    RunResult read() {
        return ResultJson.read(json());
    }

    void render(RunResult result) {
        HtmlReport.write(result, basedir, folder);
    }

    private Path json() {
        return folder.resolve("result.json");
    }
}

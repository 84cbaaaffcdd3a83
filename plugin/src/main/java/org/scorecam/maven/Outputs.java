package org.scorecam.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.scorecam.file.RelativePath;
import org.scorecam.json.ResultJson;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.RunResult;

/**
 * The files of a run in the output folder.
 *
 * @param basedir the project
 * @param folder where they are written
 * @param started where Maven was started: in a reactor, above the project
 */
record Outputs(Path basedir, Path folder, Path started) {
    /**
     * Where a person finds the most readable of {@code formats}: seen from the folder in which Maven was started, if it is
     * there.
     */
    String report(Set<Format> formats) {
        Format readable = Stream.of(Format.HTML, Format.MARKDOWN)
                .filter(formats::contains)
                .findFirst()
                .orElse(Format.JSON);
        Path report = folder.resolve(readable.file()).toAbsolutePath().normalize();
        return RelativePath.of(report.startsWith(started) ? started : basedir, report);
    }

    /** The same files in another folder. */
    Outputs in(Path other) {
        return new Outputs(basedir, other, started);
    }

    /** Whether a run has left a result. */
    boolean areThere() {
        return Files.isRegularFile(json());
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
     * Writes everything: the result first, so that it is there whatever becomes of the rest; and once more, with the
     * time that it took.
     */
    RunResult write(RunResult result, Rendering rendering) {
        ResultJson.write(result, json());
        long start = System.nanoTime();
        rendering.write(result);
        RunResult timed = result.rendered((System.nanoTime() - start) / 1e9);
        ResultJson.write(timed, json());
        return timed;
    }

    /**
     * The result of the last check.
     *
     * @throws SetupException if there is none, or it cannot be read
     */
    RunResult read(MissingResult missing) {
        if (!Files.exists(json())) {
            throw new SetupException(missing.message(RelativePath.of(basedir, json())));
        }
        return ResultJson.read(json());
    }

    private Path json() {
        return folder.resolve(Format.JSON.file());
    }
}

package org.scorecam.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;
import org.scorecam.github.StepSummary;
import org.scorecam.github.WorkflowCommands;
import org.scorecam.markdown.MarkdownSummary;
import org.scorecam.output.BuildServer;
import org.scorecam.result.RunResult;

/** Tells GitHub Actions of a run. Whatever goes wrong there is a warning: the run is what it is. */
final class OnGithub {
    private final BuildServer server;
    private final OutputStream out;
    private final Log log;

    /**
     * Where it is told.
     *
     * @param out what the step prints: Maven's log would begin each line with a level
     */
    OnGithub(BuildServer server, OutputStream out, Log log) {
        this.server = server;
        this.out = out;
        this.log = log;
    }

    /**
     * Names what fails, and appends the summary.
     *
     * @param project the project's folder, seen from the repository's root, with {@code /} at its end; empty for the root
     * @param halts whether the build fails
     * @param report where the whole is, as people read it
     * @param approve how a person accepts new explanations
     */
    void tell(RunResult result, String project, boolean halts, String report, String approve) {
        if (server.isGithub()) {
            print(WorkflowCommands.of(result, project, halts, report));
            summarise(MarkdownSummary.alone(result, approve), server.stepSummary(), report);
        }
    }

    private void print(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            log.warn("GitHub was not told what failed, as nothing can be printed (" + e + ").");
        }
    }

    private void summarise(String summary, @Nullable String file, String report) {
        if (file == null || file.isBlank()) {
            return;
        }
        try {
            if (!StepSummary.append(Path.of(file), summary, report)) {
                log.warn("The job's summary on GitHub is cut, as it is larger than 1 MiB. The whole is in " + report);
            }
        } catch (IOException | InvalidPathException e) {
            log.warn("GITHUB_STEP_SUMMARY " + file + ": cannot be written (" + e + "), so that the job has no summary."
                    + " Make it writable, or set <report><github>false</github></report>.");
        }
    }
}

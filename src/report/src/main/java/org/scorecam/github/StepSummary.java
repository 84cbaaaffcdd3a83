package org.scorecam.github;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file that GitHub Actions shows as the summary of a job: {@code GITHUB_STEP_SUMMARY}. Of one that is larger than 1 MiB it shows
 * nothing.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary">job summaries</a>
 */
public final class StepSummary {
    static final int MOST_BYTES = 1 << 20;

    private StepSummary() {}

    /**
     * Appends Markdown, as many of its lines as there is room for. Modules of one build may do so at once.
     *
     * @param whole where all of it is, as people read it
     * @return whether all of it is there
     * @throws IOException if the file cannot be written
     */
    public static synchronized boolean append(Path file, String markdown, String whole) throws IOException {
        long there = Files.exists(file) ? Files.size(file) : 0;
        String text = there == 0 ? markdown : "\n" + markdown;
        String fitting = fitting(text, MOST_BYTES - there, whole);
        if (!fitting.isEmpty()) {
            Files.writeString(file, fitting, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return fitting.equals(text);
    }

    /** The text; or its first lines and a last one that says so; or nothing where there is no room for that. */
    private static String fitting(String text, long room, String whole) {
        if (bytes(text) <= room) {
            return text;
        }
        String cut = "\n\n… cut here, as GitHub shows at most 1 MiB. The whole is in " + whole + "\n";
        long left = room - bytes(cut);
        StringBuilder kept = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            left -= bytes(line);
            if (left < 0) {
                break;
            }
            kept.append(line);
        }
        return kept.isEmpty() ? "" : kept + cut;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

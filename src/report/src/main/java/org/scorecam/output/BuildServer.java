package org.scorecam.output;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What runs the build, as its environment says.
 *
 * @param environment variables by their names
 */
public record BuildServer(Map<String, String> environment) {
    /** From where it sees the pictures that JUnit XML names. */
    public Outputs.Attachments attachments() {
        return isTrue("TF_BUILD") ? Outputs.Attachments.FILE : Outputs.Attachments.REPOSITORY;
    }

    /** Whether it is GitHub Actions. */
    public boolean isGithub() {
        return isTrue("GITHUB_ACTIONS");
    }

    /** The file that GitHub Actions shows as the job's summary; null where it names none. */
    public @Nullable String stepSummary() {
        return environment.get("GITHUB_STEP_SUMMARY");
    }

    private boolean isTrue(String variable) {
        return "true".equalsIgnoreCase(environment.get(variable));
    }
}

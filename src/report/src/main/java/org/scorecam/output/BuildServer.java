package org.scorecam.output;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What runs the build, as its environment says.
 *
 * @param environment variables by their names
 */
public record BuildServer(Map<String, String> environment) {
    private static final List<String> COMMITS = List.of(
            "GITHUB_SHA",
            "CI_COMMIT_SHA",
            "GIT_COMMIT",
            "BUILD_SOURCEVERSION",
            "BITBUCKET_COMMIT",
            "CIRCLE_SHA1",
            "BUILDKITE_COMMIT",
            "DRONE_COMMIT_SHA",
            "TRAVIS_COMMIT");

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");

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

    /** The commit that it builds, as it says: GitHub, GitLab, Jenkins, Azure, Bitbucket, CircleCI, Buildkite, Drone, Travis; null where none does. */
    public @Nullable String commit() {
        return COMMITS.stream()
                .map(environment::get)
                .filter(commit -> commit != null && COMMIT.matcher(commit).matches())
                .findFirst()
                .orElse(null);
    }

    private boolean isTrue(String variable) {
        return "true".equalsIgnoreCase(environment.get(variable));
    }
}

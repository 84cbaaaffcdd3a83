package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.output.BuildServer;
import org.scorecam.result.SampleResults;

class OnGithubTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> warnings = new ArrayList<>();

    @Test
    void elsewhereNothingIsTold() throws IOException {
        Path summary = folder.resolve("summary.md");

        tell(Map.of("GITHUB_ACTIONS", "false", "GITHUB_STEP_SUMMARY", summary.toString()));
        tell(Map.of("GITHUB_STEP_SUMMARY", summary.toString()));

        assertThat(printed()).isEmpty();
        assertThat(summary).doesNotExist();
    }

    @Test
    void whatFailsIsPrintedAndSummed() throws IOException {
        Path summary = folder.resolve("summary.md");

        tell(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()));

        assertThat(printed().lines()).hasSize(7).allMatch(line -> line.startsWith("::error file=a/src/test/scorecam/"));
        assertThat(Files.readString(summary))
                .startsWith("## Score-CAM failed: ")
                .contains("| photo | class | what |\n|---|---|---|\n")
                .doesNotContain("<img");
        assertThat(warnings).isEmpty();
    }

    @Test
    void withoutASummaryTheStepIsTold() {
        tell(Map.of("GITHUB_ACTIONS", "true"));

        assertThat(printed()).isNotEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void aSummaryThatCannotBeWrittenIsAWarning() {
        tell(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", folder.toString()));

        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("GITHUB_STEP_SUMMARY " + folder + ": cannot be written (")
                .endsWith("Make it writable, or set <report><github>false</github></report>.");
    }

    @Test
    void aSummaryWithoutRoomIsAWarning() throws IOException {
        Path summary = Files.writeString(folder.resolve("summary.md"), "x".repeat(1 << 20));

        tell(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()));

        assertThat(warnings)
                .containsExactly(
                        "The job's summary on GitHub is cut, as it is larger than 1 MiB. The whole is in r.html");
    }

    private void tell(Map<String, String> environment) {
        SystemStreamLog log = new SystemStreamLog() {
            @Override
            public void warn(CharSequence content) {
                warnings.add(content.toString());
            }
        };
        new OnGithub(new BuildServer(environment), out, log)
                .tell(SampleResults.failed(), "a/", true, "r.html", "mvn scorecam:approve");
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}

package org.scorecam.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildServerTest {
    @Test
    void azurePipelinesSeesPicturesFromTheFileThatNamesThem() {
        assertThat(new BuildServer(Map.of("TF_BUILD", "True")).attachments()).isEqualTo(Outputs.Attachments.FILE);
    }

    @Test
    void othersSeeThemFromTheRepositorysRoot() {
        assertThat(new BuildServer(Map.of()).attachments()).isEqualTo(Outputs.Attachments.REPOSITORY);
        assertThat(new BuildServer(Map.of("TF_BUILD", "false")).attachments())
                .isEqualTo(Outputs.Attachments.REPOSITORY);
    }

    @Test
    void theCommitIsTheOneThatTheServerNames() {
        String commit = "4f2a9c1d8e7b6a5f4e3d2c1b0a9f8e7d6c5b4a39";

        assertThat(new BuildServer(Map.of("CI_COMMIT_SHA", commit)).commit()).isEqualTo(commit);
        assertThat(new BuildServer(Map.of("GIT_COMMIT", commit)).commit()).isEqualTo(commit);
        assertThat(new BuildServer(Map.of("GIT_COMMIT", "<none>")).commit()).isNull();
        assertThat(new BuildServer(Map.of()).commit()).isNull();
    }
}

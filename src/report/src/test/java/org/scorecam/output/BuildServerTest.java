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
}

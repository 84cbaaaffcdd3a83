package org.scorecam.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepSummaryTest {
    private static final String LINE = "é".repeat(49) + "x\n"; // 100 bytes

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("summary.md");
    }

    @Test
    void isAppendedToWhatOthersWrote() throws IOException {
        Files.writeString(file, "# Tests\n");

        assertThat(append("## Score-CAM passed\n")).isTrue();
        assertThat(file).hasContent("# Tests\n\n## Score-CAM passed\n");
    }

    @Test
    void aFileThatIsNotThereIsMade() throws IOException {
        assertThat(append("## Score-CAM passed\n")).isTrue();
        assertThat(file).hasContent("## Score-CAM passed\n");
    }

    @Test
    void allIsThereWhereItJustFits() throws IOException {
        Files.writeString(file, "x".repeat(StepSummary.MOST_BYTES - 201));

        assertThat(append(LINE + LINE)).isTrue();
        assertThat(file).hasSize(StepSummary.MOST_BYTES);
    }

    @Test
    void oneByteMoreIsCutAtALineAndSaid() throws IOException {
        Files.writeString(file, "x".repeat(StepSummary.MOST_BYTES - 400));

        assertThat(append(LINE.repeat(4))).isFalse();
        assertThat(Files.size(file)).isBetween(StepSummary.MOST_BYTES - 100L, (long) StepSummary.MOST_BYTES);
        assertThat(Files.readString(file))
                .endsWith(
                        "x\n" + LINE + LINE
                                + "\n\n… cut here, as GitHub shows at most 1 MiB. The whole is in target/scorecam/summary.md\n");
    }

    @Test
    void withoutRoomNothingIsAppended() throws IOException {
        Files.writeString(file, "x".repeat(StepSummary.MOST_BYTES - 50));

        assertThat(append(LINE)).isFalse();
        assertThat(file).hasSize(StepSummary.MOST_BYTES - 50L);
    }

    private boolean append(String markdown) throws IOException {
        return StepSummary.append(file, markdown, "target/scorecam/summary.md");
    }
}

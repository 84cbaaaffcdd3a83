package org.scorecam.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;

class FindingJsonTest {
    @TempDir
    private Path folder;

    @Test
    void whatExplanationsHaveInCommonReadsBack() {
        RunResult result = SampleResults.inCommon();

        assertThat(ResultJson.read(written(result))).isEqualTo(result);
    }

    @Test
    void itIsWrittenInWords() throws IOException {
        assertThat(Files.readString(written(SampleResults.inCommon())))
                .contains("\"kind\": \"looks-alike\"", "\"place\": \"top-left\"", "\"of\": 4", "\"share\": 0.25");
    }

    @Test
    void aPlaceThatNobodyKnowsIsRefused() throws IOException {
        Path file = written(SampleResults.inCommon());
        Files.writeString(file, Files.readString(file).replace("\"top-left\"", "\"nowhere\""));

        assertThatThrownBy(() -> ResultJson.read(file))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("findings[0].place")
                .hasMessageContaining("a word that this version of scorecam knows");
    }

    private Path written(RunResult result) {
        Path file = folder.resolve("result.json");
        ResultJson.write(result, file);
        return file;
    }
}

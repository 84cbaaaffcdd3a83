package org.scorecam.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.report.SampleResults;
import org.scorecam.result.RunResult;

class ResultJsonTest {
    @TempDir
    Path folder;

    @Test
    void readsBackWhatItWrote() {
        RunResult result = SampleResults.failed();

        ResultJson.write(result, folder.resolve("result.json"));

        assertThat(ResultJson.read(folder.resolve("result.json"))).isEqualTo(result);
    }
}

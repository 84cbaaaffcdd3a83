package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.result.RunResult;

class HtmlReportTest {
    @TempDir
    Path basedir;

    @Test
    void writesAnIndex() throws IOException {
        RunResult run = SamplePhotos.draw(SampleResults.failed(), basedir);

        HtmlReport.write(run, basedir, Path.of("target/demo"));

        assertThat(Path.of("target/demo/index.html")).exists();
    }
}

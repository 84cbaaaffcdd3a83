package org.scorecam.report;

import java.io.IOException;
import java.nio.file.Path;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;

/** Writes the sample's report to {@code target/demo}, to be looked at while templates or styles change. */
final class DemoReport {
    private DemoReport() {}

    public static void main(String[] arguments) throws IOException {
        Path basedir = Path.of("target/demo");
        RunResult run = SamplePhotos.draw(SampleResults.drifted(), basedir);
        HtmlReport.write(run, basedir, basedir, PageTexts.english());
    }
}

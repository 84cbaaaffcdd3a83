package org.scorecam.report;

import java.io.IOException;
import java.nio.file.Path;
import org.scorecam.result.RunResult;

/** The HTML report of a sample result, for tests of what links to it. */
public final class SampleReport {
    private SampleReport() {}

    /** Draws the photos of {@code run} and writes the report, both into {@code folder}; gives the run with the digests. */
    public static RunResult write(RunResult run, Path folder) throws IOException {
        RunResult drawn = SamplePhotos.draw(run, folder);
        HtmlReport.write(drawn, folder, folder, PageTexts.english());
        return drawn;
    }
}

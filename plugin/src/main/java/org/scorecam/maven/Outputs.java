package org.scorecam.maven;

import java.nio.file.Path;
import org.scorecam.json.ResultJson;
import org.scorecam.junit.JunitXml;
import org.scorecam.report.HtmlReport;
import org.scorecam.result.RunResult;

/** The files of a run in the output folder. */
record Outputs(Path basedir, Path folder) {
    /** Where a person finds the report. */
    String report() {
        return RelativePath.of(basedir, folder.resolve("index.html"));
    }

    /**
     * Writes everything: the result first, so that it is there whatever becomes of the pages; and once more, with the
     * time that they took.
     */
    RunResult write(RunResult result) {
        ResultJson.write(result, json());
        JunitXml.write(result, folder.resolve("TEST-scorecam.xml"));
        long start = System.nanoTime();
        render(result);
        RunResult timed = result.rendered((System.nanoTime() - start) / 1e9);
        ResultJson.write(timed, json());
        return timed;
    }

    RunResult read() {
        return ResultJson.read(json());
    }

    void render(RunResult result) {
        HtmlReport.write(result, basedir, folder);
    }

    private Path json() {
        return folder.resolve("result.json");
    }
}

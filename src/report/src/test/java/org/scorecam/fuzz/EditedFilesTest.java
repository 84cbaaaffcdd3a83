package org.scorecam.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.baseline.Approval;
import org.scorecam.baseline.Baseline;
import org.scorecam.baseline.Comparison;
import org.scorecam.json.BaselineJson;
import org.scorecam.json.ResultJson;
import org.scorecam.output.OutputFormat;
import org.scorecam.output.Outputs;
import org.scorecam.report.PageTexts;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;

class EditedFilesTest {
    private static final int TRIALS = 60;
    private static final Set<OutputFormat> ALL = Set.of(OutputFormat.values());

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("file.json");
    }

    static List<RunResult> results() {
        return List.of(SampleResults.failed(), SampleResults.drifted(), SampleResults.partial());
    }

    @ParameterizedTest
    @MethodSource("results")
    void aResultWithOtherBytesIsReadOrRefused(RunResult sound) throws IOException {
        Trials.run(TRIALS, written(sound), Bytes::changed, this::useResult);
    }

    @ParameterizedTest
    @MethodSource("results")
    void aResultWithOtherValuesIsReadOrRefused(RunResult sound) throws IOException {
        Trials.run(TRIALS, written(sound), JsonTree::changed, this::useResult);
    }

    @Test
    void aBaselineWithOtherBytesIsReadOrRefused() throws IOException {
        Trials.run(TRIALS, baseline(), Bytes::changed, this::useBaseline);
    }

    @Test
    void aBaselineWithOtherValuesIsReadOrRefused() throws IOException {
        Trials.run(TRIALS, baseline(), JsonTree::changed, this::useBaseline);
    }

    private byte[] written(RunResult sound) throws IOException {
        ResultJson.write(sound, file);
        return Files.readAllBytes(file);
    }

    private byte[] baseline() throws IOException {
        BaselineJson.write(approved(SampleResults.passed(), null), file);
        return Files.readAllBytes(file);
    }

    private static Baseline approved(RunResult result, @Nullable Baseline before) {
        return Approval.of(result, "auto", before, new Approval.Request(List.of(), true))
                .baseline();
    }

    private void useResult(byte[] changed) throws IOException {
        Files.write(file, changed);
        RunResult result = ResultJson.read(file);
        new Outputs(folder, folder.resolve("out"), ALL, PageTexts.english(), "", "mvn scorecam:approve").write(result);
        BaselineJson.write(approved(result, null), folder.resolve("baseline.json"));
    }

    private void useBaseline(byte[] changed) throws IOException {
        Files.write(file, changed);
        Baseline baseline = BaselineJson.read(file).orElseThrow();
        RunResult now = SampleResults.passed();
        Comparison.of(baseline, approved(now, null).header(), now.suites());
        BaselineJson.write(approved(now, baseline), folder.resolve("again.json"));
    }
}

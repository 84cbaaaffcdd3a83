package org.scorecam.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Approval;
import org.scorecam.baseline.Baseline;
import org.scorecam.baseline.Comparison;
import org.scorecam.fuzz.Bytes;
import org.scorecam.fuzz.JsonTree;
import org.scorecam.fuzz.Target;
import org.scorecam.json.BaselineJson;
import org.scorecam.json.ResultJson;
import org.scorecam.report.PageLimit;
import org.scorecam.report.PageTexts;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.view.Origin;

/** Results and baselines that somebody edited; of a result all outputs are written, with a baseline a run is compared. */
public final class EditedFiles {
    private static final Set<OutputFormat> ALL = Set.of(OutputFormat.values());

    private final Path folder;
    private final Path file;

    private EditedFiles(Path folder) {
        this.folder = folder;
        file = folder.resolve("file.json");
    }

    /**
     * The targets.
     *
     * @param folder where changed files and outputs are written
     */
    public static List<Target> in(Path folder) throws IOException {
        EditedFiles files = new EditedFiles(folder);
        List<byte[]> results = new ArrayList<>();
        for (RunResult each : List.of(SampleResults.failed(), SampleResults.drifted(), SampleResults.partial())) {
            ResultJson.write(each, files.file);
            results.add(Files.readAllBytes(files.file));
        }
        BaselineJson.write(approved(SampleResults.passed(), null), files.file);
        List<byte[]> baseline = List.of(Files.readAllBytes(files.file));
        List<Target.Change> changes = List.of(Bytes::changed, JsonTree::changed);
        return List.of(
                new Target("result", results, changes, files::useResult),
                new Target("baseline", baseline, changes, files::useBaseline));
    }

    private static Baseline approved(RunResult result, @Nullable Baseline before) {
        return Approval.of(result, "auto", before, new Approval.Request(Approval.What.CHANGED, List.of(), true))
                .baseline();
    }

    private void useResult(byte[] changed) throws IOException {
        Files.write(file, changed);
        RunResult result = ResultJson.read(file);
        new Outputs(
                        folder,
                        folder.resolve("out"),
                        ALL,
                        PageTexts.english(),
                        PageLimit.DEFAULT,
                        "",
                        Outputs.Attachments.REPOSITORY,
                        Origin.unknown("mvn scorecam:approve"))
                .write(result);
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

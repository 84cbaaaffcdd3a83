package org.scorecam.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.baseline.Baseline;
import org.scorecam.baseline.Gate;
import org.scorecam.baseline.Runs;
import org.scorecam.cam.LayerShape;
import org.scorecam.setting.Settings;

/** What the parts of a run must have in common, and what may differ between machines. */
class ExplainSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void filesAreSeenFromTheProject() {
        Map<String, ?> written = Map.of(
                "model",
                Map.of("file", folder.resolve("src/m.onnx").toFile()),
                "suites",
                List.of(Map.of("images", new File(folder.toFile(), "../photos"))));

        assertThat(read(written).explaining(folder, Gate.open()))
                .containsOnly(
                        entry("<effort>", "full"),
                        entry("<model><file>", "src/m.onnx"),
                        entry("<suites>, suite 1, <images>", "../photos"));
    }

    @Test
    void whatMakesNoOtherExplanationsMayDiffer() {
        Map<String, ?> written = Map.of(
                "threads", "4",
                "store", "none",
                "shard", "2/4",
                "report", Map.of("formats", "csv"),
                "baseline", Map.of("added", "fail"),
                "waivers", List.of(Map.of("photo", "animals/1.jpg")),
                "rules", List.of(Map.of("element", "IMAGE")));

        assertThat(read(written).explaining(folder, Gate.open()))
                .containsOnly(entry("<effort>", "full"), entry("<rules>, rule 1, <element>", "IMAGE"));
    }

    /** Maps that are compared are whole, whatever is written: once something is approved, parts of less are others. */
    @Test
    void theEffortIsTheOneThatIsMade() {
        ExplainSettings verdict = read(Map.of("effort", "Verdict"));

        assertThat(verdict.explaining(folder, Gate.open())).containsEntry("<effort>", "verdict");
        assertThat(verdict.explaining(folder, approved())).containsEntry("<effort>", "full");
    }

    private static Gate approved() {
        return new Gate(
                "baseline.json",
                new Baseline(Runs.header(new LayerShape(512, 14, 14)), List.of()),
                false,
                false,
                null,
                "mvn scorecam:approve");
    }

    private static ExplainSettings read(Map<String, ?> written) {
        return new ExplainSettings(Settings.elements("", written));
    }
}

package org.scorecam.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.cam.LayerShape;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;

/**
 * What a result says of where it is from.
 *
 * @param tool what computes it
 * @param modelFile relative to the project, with {@code /}; or the artifact's coordinates
 * @param sha256 of the model's file, lower-case hex
 * @param settings how the model's file is read
 * @param layerSetting {@code <layer>} as the user wrote it, {@code auto} where nothing is written
 * @param basedir what the folders of suites are relative to in results
 */
public record Provenance(
        RunResult.Tool tool,
        String modelFile,
        String sha256,
        ModelSettings settings,
        String layerSetting,
        Path basedir) {
    /** As results describe the model. */
    RunResult.Model model(ClassifierFacts facts) {
        LayerShape layer = facts.layer();
        return new RunResult.Model(
                modelFile,
                sha256,
                facts.layerName(),
                List.of(layer.channels(), layer.height(), layer.width()),
                facts.layerReason(),
                facts.scoreKind().name().toLowerCase(Locale.ROOT),
                facts.classes(),
                settings);
    }
}

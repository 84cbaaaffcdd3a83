package org.scorecam.baseline;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;

/**
 * How the explanations of a baseline came about.
 *
 * @param toolName what computed them
 * @param toolVersion its version
 * @param modelFile relative to the project, with {@code /}; or the artifact's coordinates
 * @param modelSha256 of the file, lower-case hex
 * @param layer the target layer's tensor
 * @param layerSetting {@code <layer>} as the user wrote it, {@link #AUTO} where nothing is written
 * @param layerShape (K, h, w): every map of the baseline is (h, w)
 * @param scores {@code logits}, {@code probabilities} or {@code sigmoid}
 * @param settings how the model's file is read
 * @param method every choice of the method
 * @param input every choice on the way from a photo to the model's input
 * @param regions what stands for an object, {@code boxes} or {@code masks}, by suite
 */
public record BaselineHeader(
        String toolName,
        String toolVersion,
        String modelFile,
        String modelSha256,
        String layer,
        String layerSetting,
        LayerShape layerShape,
        String scores,
        ModelSettings settings,
        Method method,
        InputSettings input,
        SortedMap<String, String> regions) {
    /** The setting of a layer that is found, not named. */
    public static final String AUTO = "auto";

    public BaselineHeader {
        regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
    }

    /**
     * What a run says of itself.
     *
     * @param layerSetting as the user wrote it; {@link #AUTO} where nothing is written
     */
    public static BaselineHeader of(RunResult run, String layerSetting) {
        return of(run.tool(), run.model(), layerSetting, run.method(), run.input(), run.suites());
    }

    /** What a run says of itself before it is judged. */
    public static BaselineHeader of(
            RunResult.Tool tool,
            RunResult.Model model,
            String layerSetting,
            Method method,
            InputSettings input,
            List<SuiteResult> suites) {
        List<Integer> shape = model.layerShape();
        return new BaselineHeader(
                tool.name(),
                tool.version(),
                model.file(),
                model.sha256(),
                model.layer(),
                layerSetting,
                new LayerShape(shape.get(0), shape.get(1), shape.get(2)),
                model.scores(),
                model.settings(),
                method,
                input,
                suites.stream()
                        .collect(Collectors.toMap(
                                SuiteResult::name, SuiteResult::regions, (one, other) -> other, TreeMap::new)));
    }

    /** The same header, which knows the suites of another one, too: those whose explanations stay approved. */
    BaselineHeader beside(BaselineHeader old) {
        SortedMap<String, String> all = new TreeMap<>(old.regions);
        all.putAll(regions);
        return new BaselineHeader(
                toolName,
                toolVersion,
                modelFile,
                modelSha256,
                layer,
                layerSetting,
                layerShape,
                scores,
                settings,
                method,
                input,
                all);
    }

    /**
     * What makes {@code now} another measurement than this: another method, input, layer or size of the maps, another way to
     * read the model's file, or masks for boxes in a suite that both have, as a sentence without its end; empty if maps can
     * be compared. A layer or an output that was found both times may have another name, as
     * an exporter renames tensors. A preset is but a name for the values that are compared.
     */
    Optional<String> difference(BaselineHeader now) {
        return HeaderDifference.between(this, now);
    }

    /** Whether the layer was found under another name. */
    boolean hasRenamedLayer(BaselineHeader now) {
        return !layer.equals(now.layer);
    }
}

package org.scorecam.json;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scorecam.annotation.AnnotationSettings;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.baseline.Approved;
import org.scorecam.baseline.ApprovedKey;
import org.scorecam.baseline.Baseline;
import org.scorecam.baseline.BaselineHeader;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Method;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.ModelSettings;
import org.scorecam.rule.ExplanationId;

/** A baseline's objects. */
final class BaselineReader {
    /** No layer has more cells a side, nor more channels. */
    private static final int MOST = 1 << 15;

    private BaselineReader() {}

    static Baseline read(JsonValue root) {
        requireKnownFormat(root.field("formatVersion"));
        BaselineHeader header = header(root);
        Set<ApprovedKey> keys = new TreeSet<>();
        return new Baseline(
                header,
                root.field("explanations").list(value -> {
                    Approved explanation = explanation(value, header.layerShape());
                    if (!keys.add(explanation.key())) {
                        throw value.error(explanation.id() + " is there twice");
                    }
                    return explanation;
                }),
                suites(root));
    }

    /** Baselines of the first version do not have them, nor do those of suites without boxes. */
    private static SortedMap<String, Map<Metric, Double>> suites(JsonValue root) {
        SortedMap<String, Map<Metric, Double>> suites = new TreeMap<>();
        if (root.has("suites")) {
            root.field("suites").fields().forEach((suite, metrics) -> suites.put(suite, Shapes.metrics(metrics)));
        }
        return suites;
    }

    private static void requireKnownFormat(JsonValue formatVersion) {
        int version = formatVersion.whole(1);
        if (version != BaselineJson.FORMAT_VERSION) {
            throw new SetupException(formatVersion.where() + ": is " + version + ", but this version of scorecam reads "
                    + BaselineJson.FORMAT_VERSION
                    + ". Use the version of scorecam that wrote the file, or a newer one.");
        }
    }

    private static BaselineHeader header(JsonValue root) {
        JsonValue tool = root.field("tool");
        JsonValue model = root.field("model");
        return new BaselineHeader(
                tool.field("name").text(),
                tool.field("version").text(),
                model.field("file").text(),
                model.field("sha256").sha256(),
                model.field("layer").text(),
                model.field("layerSetting").text(),
                layerShape(model.field("layerShape")),
                model.field("scores").text(),
                settings(model),
                method(root.field("method")),
                SettingsReader.input(root.field("input")),
                regions(root));
    }

    /** Baselines of the first version do not have them: then nothing was set. */
    private static ModelSettings settings(JsonValue model) {
        return model.has("outputSetting") ? SettingsReader.settings(model) : ModelSettings.DEFAULT;
    }

    /** Baselines of the first version do not have them: then boxes were all that there was. */
    private static SortedMap<String, String> regions(JsonValue root) {
        SortedMap<String, String> regions = new TreeMap<>();
        if (root.has("regions")) {
            root.field("regions").fields().forEach((suite, value) -> regions.put(suite, value.text()));
        } else {
            root.field("explanations")
                    .list(each -> each.field("suite").text())
                    .forEach(suite -> regions.put(suite, AnnotationSettings.BOXES));
        }
        return regions;
    }

    private static LayerShape layerShape(JsonValue shape) {
        List<Integer> sides = shape.list(3, side -> side.whole(1, MOST));
        return new LayerShape(sides.get(0), sides.get(1), sides.get(2));
    }

    /** Baselines of the first version name the variant and alpha alone. */
    private static Method method(JsonValue method) {
        method.field(Choices.VARIANT).text();
        Method read = SettingsReader.method(method);
        if (read.isMasked()) {
            method.field("alpha").number();
        }
        return read;
    }

    private static Approved explanation(JsonValue approved, LayerShape shape) {
        return new Approved(
                new ExplanationId(
                        approved.field("suite").text(), approved.field("image").text(), label(approved.field("class"))),
                approved.field("sha256").sha256(),
                map(approved.field("map"), shape),
                approved.field("massInBox").orNull(mass -> mass.number(0, 1)),
                approved.field("probability").number(0, 1),
                label(approved.field("predicted")),
                approved.has("metrics") ? Shapes.metrics(approved.field("metrics")) : Map.of(),
                approved.has("moved") ? approved.field("moved").number(0, Double.MAX_VALUE) : 0,
                approved.has("times") ? approved.field("times").whole(0) : 0);
    }

    /** A class that the model has. */
    private static ClassLabel label(JsonValue label) {
        label.field("index").whole(0);
        return Shapes.label(label);
    }

    private static Heatmap map(JsonValue map, LayerShape shape) {
        String cells = ", one for each of " + shape.width() + "x" + shape.height() + " cells";
        return Shapes.map(map, shape.height(), shape.width(), cells);
    }
}

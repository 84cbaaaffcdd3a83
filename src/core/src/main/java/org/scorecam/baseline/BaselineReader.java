package org.scorecam.baseline;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scorecam.annotation.AnnotationSettings;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.ModelSettings;

/** The file's objects. */
final class BaselineReader {
    /** No layer has more cells a side, nor more channels. */
    private static final int MAX = 1 << 15;

    private BaselineReader() {}

    static Baseline read(Entry root) {
        requireKnownFormat(root.field("formatVersion"));
        BaselineHeader header = header(root);
        Set<Key> keys = new TreeSet<>();
        return new Baseline(header, root.field("explanations").list(entry -> {
            Approved explanation = explanation(entry, header.layerShape());
            if (!keys.add(explanation.key())) {
                throw new SetupException(entry.where() + ": " + explanation.name() + " is there twice. " + Entry.CURE);
            }
            return explanation;
        }));
    }

    private static void requireKnownFormat(Entry formatVersion) {
        int version = formatVersion.whole(1, Integer.MAX_VALUE);
        if (version != BaselineFile.FORMAT_VERSION) {
            throw new SetupException(formatVersion.where() + ": is " + version + ", but this version of scorecam reads "
                    + BaselineFile.FORMAT_VERSION
                    + ". Use the version of scorecam that wrote the file, or a newer one.");
        }
    }

    private static BaselineHeader header(Entry root) {
        Entry tool = root.field("tool");
        Entry model = root.field("model");
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
                input(root.field("input")),
                regions(root));
    }

    /** Baselines of the first version do not have them: then nothing was set. */
    private static ModelSettings settings(Entry model) {
        if (!model.has("outputSetting")) {
            return ModelSettings.DEFAULT;
        }
        SortedMap<String, String> inputs = new TreeMap<>();
        model.field("inputs").fields().forEach((name, value) -> inputs.put(name, value.text()));
        return new ModelSettings(
                model.field("output").orNull(Entry::text),
                model.field("outputSetting").text(),
                model.field("classOffset").whole(0, Integer.MAX_VALUE),
                inputs,
                model.field("tokens").orNull(BaselineReader::size));
    }

    /** Baselines of the first version do not have them: then boxes were all that there was. */
    private static SortedMap<String, String> regions(Entry root) {
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

    private static LayerShape layerShape(Entry shape) {
        List<Integer> sides = shape.list(3, side -> side.whole(1, MAX));
        return new LayerShape(sides.get(0), sides.get(1), sides.get(2));
    }

    /** Baselines of the first version name the variant and alpha alone: what is not there is the variant's. */
    private static Method method(Entry method) {
        method.field(Choices.VARIANT).text();
        method.field("alpha").number();
        try {
            return Choices.resolve(method.settings());
        } catch (SetupException e) {
            throw new SetupException(e.getMessage() + ". " + Entry.CURE);
        }
    }

    private static InputSettings input(Entry input) {
        return new InputSettings(
                input.field("preset").text(),
                size(input.field("size")),
                input.field("resize").constant(InputSettings.Resize.class),
                input.field("shorterSide").whole(0, MAX),
                input.field("interpolation").constant(InputSettings.Interpolation.class),
                input.field("colors").constant(InputSettings.Colors.class),
                input.field("scale").number(),
                input.field("mean").list(Entry::number),
                input.field("std").list(Entry::number),
                input.field("orientation").constant(InputSettings.Orientation.class));
    }

    private static Size size(Entry size) {
        List<Integer> sides = size.list(2, side -> side.whole(1, MAX));
        return new Size(sides.get(0), sides.get(1));
    }

    private static Approved explanation(Entry entry, LayerShape shape) {
        ClassLabel explained = label(entry.field("class"));
        return new Approved(
                new Key(
                        entry.field("suite").text(),
                        entry.field("image").text(),
                        entry.field("class").field("index").whole(0, Integer.MAX_VALUE)),
                explained.label(),
                entry.field("sha256").sha256(),
                map(entry.field("map"), shape),
                entry.field("massInBox").orNull(mass -> mass.number(0, 1)),
                entry.field("probability").number(0, 1),
                label(entry.field("predicted")));
    }

    private static ClassLabel label(Entry label) {
        return new ClassLabel(
                label.field("index").whole(0, Integer.MAX_VALUE),
                label.field("label").text());
    }

    private static Heatmap map(Entry map, LayerShape shape) {
        byte[] bytes = map.bytes();
        if (bytes.length != shape.cells()) {
            throw map.unexpected(shape.cells() + " bytes in base64, one for each of " + shape.width() + "x"
                    + shape.height() + " cells");
        }
        return EightBits.map(shape.height(), shape.width(), bytes);
    }
}

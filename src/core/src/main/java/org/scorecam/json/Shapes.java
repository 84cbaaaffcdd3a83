package org.scorecam.json;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.Method.Variant;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.region.PixelMask;
import org.scorecam.region.RunLengths;

/** Sizes, boxes, classes and maps. */
final class Shapes {
    /** No photo has more pixels a side. */
    private static final int MOST_PIXELS = 1 << 20;

    private Shapes() {}

    static Size size(JsonValue size) {
        List<Integer> sides = size.list(2, side -> side.whole(1, MOST_PIXELS));
        return new Size(sides.get(0), sides.get(1));
    }

    static Box box(JsonValue box) {
        List<Double> edges = box.list(4, JsonValue::number);
        return new Box(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
    }

    /** Run lengths as COCO writes them: height before width. */
    static PixelMask pixels(JsonValue mask) {
        List<Integer> sides = mask.field("size").list(2, side -> side.whole(1, MOST_PIXELS));
        JsonValue counts = mask.field("counts");
        try {
            return RunLengths.of(new Size(sides.get(1), sides.get(0)), counts.text())
                    .mask();
        } catch (IllegalArgumentException e) {
            throw counts.unexpected("COCO's run lengths of " + sides.get(1) + "x" + sides.get(0) + " pixels");
        }
    }

    static ClassLabel label(JsonValue label) {
        return new ClassLabel(
                label.field("index").orNull(index -> index.whole(0)),
                label.field("label").text());
    }

    /** Metrics by their names, of which a reader that does not know one can make nothing. */
    static Map<Metric, Double> metrics(JsonValue metrics) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        metrics.fields().forEach((name, value) -> values.put(metric(value, name), value.number()));
        return Collections.unmodifiableMap(values);
    }

    static Variant method(JsonValue method) {
        return Arrays.stream(Variant.values())
                .filter(variant -> Choices.text(variant).equals(method.text()))
                .findFirst()
                .orElseThrow(() -> method.unexpected("a method that this version of scorecam knows"));
    }

    static Metric metric(JsonValue value, String name) {
        try {
            return Metric.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw value.unexpected("a metric that this version of scorecam knows");
        }
    }

    static Heatmap heatmap(JsonValue map) {
        int height = positive(map.field("height"));
        int width = positive(map.field("width"));
        List<Float> cells = map.field("values").list(Math.multiplyExact(height, width), JsonValue::cell);
        float[] values = new float[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells.get(i);
        }
        return new Heatmap(height, width, values);
    }

    /** A mask of the size of {@code map}. */
    static Heatmap mask(JsonValue mask, Heatmap map) {
        return map(mask, map.height(), map.width(), "");
    }

    /**
     * A map of [0, 1], one byte a cell: {@code byte / 255}.
     *
     * @param why so many bytes: what a message ends with
     */
    static Heatmap map(JsonValue map, int height, int width, String why) {
        byte[] bytes = map.bytes();
        if (bytes.length != height * width) {
            throw map.unexpected(height * width + " bytes in base64" + why);
        }
        return Heatmap.ofBytes(height, width, bytes);
    }

    private static int positive(JsonValue cells) {
        int count = cells.whole();
        if (count < 1 || count > 1 << 15) {
            throw cells.unexpected("a number of cells from 1 to 32768");
        }
        return count;
    }
}

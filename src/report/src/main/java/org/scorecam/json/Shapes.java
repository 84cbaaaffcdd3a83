package org.scorecam.json;

import java.util.Base64;
import java.util.List;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.region.PixelMask;
import org.scorecam.region.RunLengths;

/** Sizes, boxes, classes and maps. */
final class Shapes {
    private Shapes() {}

    static Size size(Entry size) {
        List<Integer> sides = size.list(2, Entry::whole);
        return new Size(sides.get(0), sides.get(1));
    }

    static Box box(Entry box) {
        List<Double> edges = box.list(4, Entry::number);
        return new Box(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
    }

    /** Run lengths as COCO writes them: height before width. */
    static PixelMask pixels(Entry mask) {
        List<Integer> sides = mask.field("size").list(2, Entry::whole);
        Entry counts = mask.field("counts");
        try {
            return RunLengths.of(new Size(sides.get(1), sides.get(0)), counts.text())
                    .mask();
        } catch (IllegalArgumentException e) {
            throw counts.unexpected("COCO's run lengths of " + sides.get(1) + "x" + sides.get(0) + " pixels");
        }
    }

    static ClassLabel label(Entry label) {
        return new ClassLabel(
                label.field("index").orNull(Entry::whole), label.field("label").text());
    }

    static Heatmap heatmap(Entry map) {
        int height = positive(map.field("height"));
        int width = positive(map.field("width"));
        List<Float> cells = map.field("values").list(Math.multiplyExact(height, width), Entry::cell);
        float[] values = new float[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells.get(i);
        }
        return new Heatmap(height, width, values);
    }

    /** A mask of the size of {@code map}, one byte a cell: {@code H = byte / 255}. */
    static Heatmap mask(Entry mask, Heatmap map) {
        byte[] bytes = bytes(mask);
        if (bytes.length != map.height() * map.width()) {
            throw mask.unexpected(map.height() * map.width() + " bytes in base64");
        }
        float[] values = new float[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (bytes[i] & 0xff) / 255f;
        }
        return new Heatmap(map.height(), map.width(), values);
    }

    private static byte[] bytes(Entry mask) {
        try {
            return Base64.getDecoder().decode(mask.text());
        } catch (IllegalArgumentException e) {
            throw mask.unexpected("bytes in base64");
        }
    }

    private static int positive(Entry cells) {
        int count = cells.whole();
        if (count < 1 || count > 1 << 15) {
            throw cells.unexpected("a number of cells from 1 to 32768");
        }
        return count;
    }
}

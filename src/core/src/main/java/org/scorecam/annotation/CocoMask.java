package org.scorecam.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;
import org.scorecam.region.Polygons;
import org.scorecam.region.RunLengths;
import org.scorecam.region.Segmentation;

/** COCO's {@code segmentation}: a list of polygons, or run lengths as numbers or as a text. */
final class CocoMask {
    private static final String KEY = "segmentation";
    private static final String CURE = "mend it, or set <regions>boxes</regions>";

    private final JsonEntry entry;

    private CocoMask(JsonEntry entry) {
        this.entry = entry;
    }

    /** Null where it is missing, null or empty. */
    static @Nullable Segmentation of(JsonEntry entry) {
        JsonNode segmentation = entry.node().path(KEY);
        boolean empty = segmentation.isContainerNode() && segmentation.isEmpty();
        if (segmentation.isMissingNode() || segmentation.isNull() || empty) {
            return null;
        }
        CocoMask mask = new CocoMask(entry);
        if (segmentation.isArray()) {
            return mask.polygons(segmentation);
        }
        if (segmentation.isObject()) {
            return mask.runs(segmentation);
        }
        throw mask.invalid("must be a list of polygons, or run lengths with size and counts");
    }

    private Segmentation polygons(JsonNode list) {
        List<double[]> rings = new ArrayList<>();
        for (JsonNode polygon : list) {
            rings.add(polygon(polygon, "has as polygon " + (rings.size() + 1)));
        }
        return new Polygons(rings);
    }

    private double[] polygon(JsonNode polygon, String which) {
        if (!polygon.isArray()) {
            throw invalid(which + " no list, but " + polygon.getNodeType() + ": it must be a list of lists of numbers");
        }
        double[] corners = new double[polygon.size()];
        for (int i = 0; i < corners.length; i++) {
            if (!polygon.get(i).isNumber()) {
                throw invalid(which + " one with " + polygon.get(i) + ", which is no number");
            }
            corners[i] = polygon.get(i).asDouble();
        }
        if (corners.length % 2 > 0) {
            throw invalid(which + " one of " + corners.length + " numbers, an x without y");
        }
        if (corners.length < 6) {
            throw invalid(which + " one of " + corners.length / 2 + " corners, but it must have at least 3");
        }
        return corners;
    }

    private Segmentation runs(JsonNode runs) {
        Size size = size(runs.path("size"));
        JsonNode counts = runs.path("counts");
        try {
            if (counts.isTextual()) {
                return RunLengths.of(size, counts.asText());
            }
            if (counts.isArray()) {
                return RunLengths.of(size, numbers(counts));
            }
        } catch (IllegalArgumentException wrong) {
            throw invalid("has run lengths that " + wrong.getMessage());
        }
        throw invalid("has run lengths without counts, a list of numbers or a text");
    }

    private Size size(JsonNode size) {
        if (size.size() != 2 || !isSide(size.path(0)) || !isSide(size.path(1))) {
            throw invalid("has run lengths with the size " + (size.isMissingNode() ? "missing" : size)
                    + ", which must be [height, width] in pixels");
        }
        return new Size(
                /* width= */ size.get(1).asInt(), /* height= */ size.get(0).asInt());
    }

    private static boolean isSide(JsonNode side) {
        return side.canConvertToExactIntegral() && side.canConvertToInt() && side.asInt() > 0;
    }

    private List<Long> numbers(JsonNode counts) {
        List<Long> numbers = new ArrayList<>();
        for (JsonNode count : counts) {
            if (!count.canConvertToExactIntegral() || !count.canConvertToLong()) {
                throw invalid("has run lengths with the count " + count + ", which is no whole number");
            }
            numbers.add(count.asLong());
        }
        return numbers;
    }

    private SetupException invalid(String problem) {
        return entry.invalid(KEY, problem, CURE);
    }
}

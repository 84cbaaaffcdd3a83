package org.scorecam.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.Place.Unit;
import org.scorecam.image.Box;
import org.scorecam.image.PhotoFile;
import org.scorecam.image.Size;
import org.scorecam.region.RunLengths;

/**
 * One region of Label Studio: per cent of the photo's width and height, a rectangle by its upper left corner, which it is turned about, an
 * ellipse by its centre.
 *
 * @param entry whose node has the region's numbers and its labels
 * @param size the photo's; null where it is not said
 */
record LabelStudioRegion(JsonEntry entry, @Nullable Size size) {
    private static final double PER_CENT = 100;
    private static final String CURE = "draw the region again, or remove it";

    /** Whether a value is a region that is read. */
    static boolean isOf(JsonNode value) {
        return value.has("rle")
                || value.has("points")
                || value.has("radiusX")
                || (value.has("width") && value.has("height"));
    }

    /** The name of a value's list of labels, such as {@code rectanglelabels}; empty where it has none. */
    static String labels(JsonNode value) {
        for (var field : value.properties()) {
            if (field.getKey().endsWith("labels") && field.getValue().isArray()) {
                return field.getKey();
            }
        }
        return "";
    }

    /** An object for each of its labels. */
    List<AnnotatedObject> objects(String source, AnnotationSettings settings) {
        JsonNode labels = entry.node().path(labels(entry.node()));
        if (labels.isEmpty()) {
            throw entry.invalid("label", "is missing", "give the region a label in Label Studio, or remove it");
        }
        Place place = place(settings.masks());
        List<AnnotatedObject> objects = new ArrayList<>();
        for (JsonNode label : labels) {
            if (!label.isTextual() || label.asText().isBlank()) {
                throw entry.invalid(labels(entry.node()), "(" + labels + ") must be texts", CURE);
            }
            objects.add(new AnnotatedObject(label.asText().strip(), null, place, source));
        }
        return objects;
    }

    private Place place(boolean masks) {
        if (entry.node().has("rle")) {
            return brush(masks);
        }
        double degrees = entry.node().has("rotation") ? entry.number("rotation") : 0;
        if (size == null) {
            if (degrees != 0) {
                throw entry.invalid(
                        "rotation",
                        "(" + entry.node().path("rotation")
                                + ") cannot be read without original_width and original_height",
                        "export with them");
            }
            return shares().place(Unit.SHARES, masks);
        }
        double x = entry.node().has("points") ? 0 : entry.number("x") / PER_CENT * size.width();
        double y = entry.node().has("points") ? 0 : entry.number("y") / PER_CENT * size.height();
        return shares().on(size).turned(degrees, x, y).place(Unit.PIXELS, masks);
    }

    private DrawnShape shares() {
        JsonNode value = entry.node();
        if (value.has("points")) {
            return new DrawnShape(points());
        }
        double x = share("x");
        double y = share("y");
        return value.has("radiusX")
                ? DrawnShape.ellipse(x, y, share("radiusX"), share("radiusY"))
                : DrawnShape.rectangle(x, y, x + share("width"), y + share("height"));
    }

    private double share(String key) {
        return entry.number(key) / PER_CENT;
    }

    private double[] points() {
        JsonNode points = entry.node().path("points");
        double[] corners = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            JsonNode point = points.get(i);
            if (point.size() != 2 || !point.path(0).isNumber() || !point.path(1).isNumber()) {
                throw entry.invalid("points", "have the entry " + point, "each must be two numbers, [x, y]");
            }
            corners[2 * i] = point.get(0).asDouble() / PER_CENT;
            corners[2 * i + 1] = point.get(1).asDouble() / PER_CENT;
        }
        if (points.size() < 3) {
            throw entry.invalid("points", "are " + points.size() + ", but must be at least 3", CURE);
        }
        return corners;
    }

    /** The box of a brush is the one around its pixels. */
    private Place brush(boolean masks) {
        if (size == null || (long) size.width() * size.height() > PhotoFile.MAX_PIXELS) {
            throw entry.invalid(
                    "rle",
                    size == null
                            ? "cannot be read without original_width and original_height"
                            : "is of " + size + ", more pixels than any photo has",
                    "export again");
        }
        RunLengths runs = runs(size);
        Box hull = runs.hull();
        if (hull == null) {
            throw entry.invalid("rle", "has no pixel", CURE);
        }
        return Place.of(hull).with(masks ? runs : null);
    }

    private RunLengths runs(Size photo) {
        JsonNode rle = entry.node().path("rle");
        if (!rle.isArray()) {
            throw entry.invalid("rle", "must be a list of bytes", "export again");
        }
        try {
            return RunLengths.of(photo, BrushRuns.columns(rle, photo));
        } catch (IllegalArgumentException wrong) {
            throw entry.invalid("rle", "has run lengths that " + wrong.getMessage(), CURE);
        }
    }
}

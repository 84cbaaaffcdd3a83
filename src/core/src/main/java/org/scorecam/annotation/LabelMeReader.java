package org.scorecam.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scorecam.annotation.Place.Unit;
import org.scorecam.image.Box;
import org.scorecam.region.Polygons;

/**
 * Reads LabelMe's JSON, one photo a file: rectangles (two corners, in any order; the box around the points where a rectangle
 * is turned), polygons by their hull box, circles likewise, and masks. The photo that a file may hold itself is passed over, whatever its
 * length.
 */
final class LabelMeReader {
    private LabelMeReader() {}

    static AnnotatedPhoto read(Path file, AnnotationSettings settings) {
        JsonEntry root = new JsonEntry(file, "file", 0, JsonFile.readWithout(file, "imageData"));
        String name = String.valueOf(file.getFileName());
        List<AnnotatedObject> objects = new ArrayList<>();
        for (JsonEntry shape : root.entries("shapes", "shape")) {
            objects.add(
                    new AnnotatedObject(shape.text("label"), null, place(shape, settings), name + ", " + shape.name()));
        }
        return new AnnotatedPhoto(photo(root, name), root.size("imageWidth", "imageHeight"), objects, name);
    }

    /** Files of a folder are named as their photos, where no photo is named. */
    private static String photo(JsonEntry root, String name) {
        JsonNode path = root.node().path("imagePath");
        return path.isTextual() && !path.asText().isBlank()
                ? PhotoName.normalised(path.asText())
                : name.replaceFirst("(?i)\\.json$", "");
    }

    private static Place place(JsonEntry shape, AnnotationSettings settings) {
        String type = shape.node().path("shape_type").asText("polygon").toLowerCase(Locale.ROOT);
        double[] points = points(shape);
        return switch (type) {
            case "rectangle" -> around(shape, points, 4).with(settings.masks() ? corners(points) : null);
            case "circle" -> circle(shape, points);
            case "mask" -> LabelMeMask.place(shape, points, settings.masks());
            case "polygon", "rotation", "oriented_rectangle", "null" ->
                around(shape, points, 6).with(settings.masks() ? new Polygons(List.of(points)) : null);
            default ->
                throw shape.invalid(
                        "shape_type",
                        "(" + type + ") encloses no area",
                        "draw a rectangle or a polygon instead, or remove the shape");
        };
    }

    private static Place around(JsonEntry shape, double[] points, int fewest) {
        requirePoints(shape, points, fewest);
        return Place.around(points, Unit.PIXELS);
    }

    /** A turned one has its four corners; else there are two that face each other. */
    private static Polygons corners(double[] points) {
        return new Polygons(List.of(
                points.length > 4
                        ? points
                        : new double[] {
                            points[0], points[1], points[2], points[1], points[2], points[3], points[0], points[3]
                        }));
    }

    /** Centre, and any point of the line. */
    private static Place circle(JsonEntry shape, double[] points) {
        requirePoints(shape, points, 4);
        double radius = Math.hypot(points[2] - points[0], points[3] - points[1]);
        return Place.of(new Box(points[0] - radius, points[1] - radius, points[0] + radius, points[1] + radius));
    }

    private static void requirePoints(JsonEntry shape, double[] points, int fewest) {
        if (points.length < fewest) {
            throw shape.invalid(
                    "points",
                    "are " + points.length / 2 + ", but must be at least " + fewest / 2,
                    "draw the shape again, or remove it");
        }
    }

    private static double[] points(JsonEntry shape) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode point : shape.node().path("points")) {
            if (point.size() != 2 || !point.get(0).isNumber() || !point.get(1).isNumber()) {
                throw shape.invalid("points", "have the entry " + point, "each must be two numbers, [x, y]");
            }
            numbers.add(point.get(0).asDouble());
            numbers.add(point.get(1).asDouble());
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

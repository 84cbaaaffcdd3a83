package org.scorecam.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scorecam.image.Box;
import org.scorecam.outcome.SetupException;

/**
 * Reads Apple's Create ML JSON, a list of photos: {@code coordinates} are a box's centre, its width and its height, in pixels
 * from the upper left corner.
 */
final class CreateMlReader {
    private CreateMlReader() {}

    static List<AnnotatedPhoto> read(Path file) {
        JsonNode root = JsonFile.read(file);
        if (!root.isArray() || root.isEmpty()) {
            throw new SetupException("annotations " + file + " are not Create ML: they must be a JSON list of photos,"
                    + " each with image and annotations; export them as Create ML JSON");
        }
        List<AnnotatedPhoto> photos = new ArrayList<>();
        for (JsonNode node : root) {
            photos.add(photo(new JsonEntry(file, "image", photos.size(), node)));
        }
        return photos;
    }

    /** Whether the first entry of a list is a photo's. */
    static boolean isPhoto(JsonNode entry) {
        boolean named = entry.has("image") || entry.has("imagefilename");
        return named && (entry.has("annotations") || entry.has("annotation"));
    }

    private static AnnotatedPhoto photo(JsonEntry photo) {
        String name = PhotoName.normalised(photo.text(photo.node().has("imagefilename") ? "imagefilename" : "image"));
        String source = photo.file().getFileName() + ", " + photo.name();
        List<AnnotatedObject> objects = new ArrayList<>();
        String list = photo.node().has("annotation") ? "annotation" : "annotations";
        for (JsonEntry object : photo.entries(list, name + ", annotation")) {
            objects.add(AnnotatedObject.boxed(
                    object.text("label"), null, box(object), photo.file().getFileName() + ", " + object.name()));
        }
        return new AnnotatedPhoto(name, null, objects, source);
    }

    private static Box box(JsonEntry object) {
        JsonEntry found = new JsonEntry(
                object.file(), object.name() + ", coordinates", 0, object.node().path("coordinates"));
        double x = found.number("x");
        double y = found.number("y");
        double width = found.number("width");
        double height = found.number("height");
        return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }
}

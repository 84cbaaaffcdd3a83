package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

/**
 * Reads CVAT for images 1.1 (docs.cvat.ai, XML annotation format, and {@code cvat/apps/dataset_manager/formats/cvat.py}): all photos of a
 * task or a project in one file. A tag is a class of the whole photo; what is occluded is there all the same.
 */
final class CvatReader {
    /** The root element's name. */
    static final String ROOT = "annotations";

    private static final String IMAGE = "image";

    private final Path file;
    private final AnnotationSettings settings;
    private final SortedMap<String, Integer> leftOut = new TreeMap<>();

    private CvatReader(Path file, AnnotationSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    static List<AnnotatedPhoto> read(Path file, AnnotationSettings settings, Consumer<String> notes) {
        VocElement root = VocDocument.root(file, ROOT, "CVAT", "CVAT for images 1.1");
        List<VocElement> images = root.children(IMAGE);
        if (!root.children("track").isEmpty()) {
            throw new SetupException(
                    "annotations " + file
                            + " are CVAT for video, whose tracks are not read: export as CVAT for images 1.1, which has a photo a frame");
        }
        if (images.isEmpty()) {
            throw new SetupException("annotations " + file
                    + " name no photo: there is no <image> in <annotations>; export the task with its annotations as CVAT for"
                    + " images 1.1");
        }
        CvatReader reader = new CvatReader(file, settings);
        List<AnnotatedPhoto> photos = images.stream().map(reader::photo).toList();
        reader.note(notes);
        return photos;
    }

    /** CVAT's root is followed by its version and what it knows of the task. */
    static boolean isOf(FileStart start) {
        return start.isNamed(ROOT) && start.hasAny("<version>", "<meta>", "<image ");
    }

    private AnnotatedPhoto photo(VocElement image) {
        String name = PhotoName.normalised(image.attribute("name"));
        List<AnnotatedObject> objects = new ArrayList<>();
        for (VocElement shape : image.all()) {
            AnnotatedObject object = object(shape);
            if (object != null) {
                objects.add(object);
            }
        }
        return new AnnotatedPhoto(name, size(image), objects, file.getFileName() + ", " + IMAGE + " " + name);
    }

    private static @Nullable Size size(VocElement image) {
        boolean isKnown = image.has("width") && image.has("height");
        return isKnown ? new Size(image.whole("width"), image.whole("height")) : null;
    }

    /** Null where it is none: a line, a point, or what is outside of its frame. */
    private @Nullable AnnotatedObject object(VocElement shape) {
        String source = file.getFileName() + shape.where();
        String kind = shape.tag();
        if (shape.has("outside") && shape.attribute("outside").equals("1")) {
            leftOut.merge(kind + " that is outside", 1, Integer::sum);
            return null;
        }
        if (kind.equals("tag")) {
            return AnnotatedObject.ofPhoto(shape.attribute("label"), source);
        }
        CvatShape read = new CvatShape(shape, settings.masks());
        if (!read.isRegion()) {
            leftOut.merge(kind, 1, Integer::sum);
            return null;
        }
        return new AnnotatedObject(shape.attribute("label"), null, read.place(), source);
    }

    private void note(Consumer<String> notes) {
        if (!leftOut.isEmpty()) {
            notes.accept("annotations " + file + ": left out what encloses no area ("
                    + leftOut.entrySet().stream()
                            .map(each -> each.getValue() + " " + each.getKey())
                            .collect(Collectors.joining(", "))
                    + "): draw it as box, polygon, ellipse or mask if heat is to be held against it");
        }
    }
}

package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/** Reads Pascal VOC's XML (VOC2012 development kit), one photo a file. */
final class VocReader {
    private VocReader() {}

    static AnnotatedPhoto read(Path file, AnnotationSettings settings) {
        VocElement annotation = VocDocument.root(file);
        List<AnnotatedObject> objects = new ArrayList<>();
        int number = 0;
        for (VocElement object : annotation.children("object")) {
            number++;
            if (counts(object, settings)) {
                objects.add(object(object, settings, file.getFileName() + ", object " + number));
            }
        }
        return new AnnotatedPhoto(
                photo(file, annotation), size(annotation.child("size")), objects, String.valueOf(file.getFileName()));
    }

    private static boolean counts(VocElement object, AnnotationSettings settings) {
        return (settings.difficult() || !object.flag("difficult"))
                && (settings.truncated() || !object.flag("truncated"));
    }

    private static AnnotatedObject object(VocElement object, AnnotationSettings settings, String source) {
        return AnnotatedObject.boxed(object.requiredText("name"), null, box(object.child("bndbox"), settings), source);
    }

    private static @Nullable Box box(@Nullable VocElement bndbox, AnnotationSettings settings) {
        return bndbox == null
                ? null
                : settings.corners(
                        bndbox.number("xmin"), bndbox.number("ymin"), bndbox.number("xmax"), bndbox.number("ymax"));
    }

    private static String photo(Path file, VocElement annotation) {
        String name = annotation.text("filename");
        return name.isEmpty()
                ? String.valueOf(file.getFileName()).replaceFirst("(?i)\\.xml$", "")
                : PhotoName.normalised(name);
    }

    /** Tools that do not know the size leave it out, or write 0. */
    private static @Nullable Size size(@Nullable VocElement size) {
        if (size == null) {
            return null;
        }
        int width = size.pixels("width");
        int height = size.pixels("height");
        return width == 0 || height == 0 ? null : new Size(width, height);
    }
}

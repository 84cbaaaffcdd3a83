package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/** Reads Pascal VOC's XML (VOC2012 development kit), one photo a file. Edges are taken as they are written. */
final class VocReader {
    private VocReader() {}

    static AnnotatedPhoto read(Path file) {
        VocElement annotation = VocDocument.root(file);
        List<AnnotatedObject> objects = new ArrayList<>();
        for (VocElement object : annotation.children("object")) {
            objects.add(object(object, file.getFileName() + ", object " + (objects.size() + 1)));
        }
        return new AnnotatedPhoto(
                photo(file, annotation), size(annotation.child("size")), objects, String.valueOf(file.getFileName()));
    }

    private static AnnotatedObject object(VocElement object, String source) {
        return new AnnotatedObject(object.requiredText("name"), null, box(object.child("bndbox")), source);
    }

    private static @Nullable Box box(@Nullable VocElement bndbox) {
        return bndbox == null
                ? null
                : new Box(bndbox.number("xmin"), bndbox.number("ymin"), bndbox.number("xmax"), bndbox.number("ymax"));
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

package org.scorecam.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Size;

/**
 * What an annotation says of one photo.
 *
 * @param file the photo's name as the annotation has it, with {@code /} between folders
 * @param size of the photo as the annotation gives it, null where it gives none
 * @param objects in the annotation's order; empty where the photo is listed and nothing on it
 * @param source the annotation's file and entry, for messages
 * @param otherNames that the photo may have where there is none of its name, in this order: YOLO's labels say where they are themselves
 */
public record AnnotatedPhoto(
        String file, @Nullable Size size, List<AnnotatedObject> objects, String source, List<String> otherNames) {
    public AnnotatedPhoto {
        objects = List.copyOf(objects);
        otherNames = List.copyOf(otherNames);
    }

    /** A photo of one name. */
    AnnotatedPhoto(String file, @Nullable Size size, List<AnnotatedObject> objects, String source) {
        this(file, size, objects, source, List.of());
    }
}

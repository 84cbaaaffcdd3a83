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
 */
public record AnnotatedPhoto(String file, @Nullable Size size, List<AnnotatedObject> objects, String source) {
    public AnnotatedPhoto {
        objects = List.copyOf(objects);
    }
}

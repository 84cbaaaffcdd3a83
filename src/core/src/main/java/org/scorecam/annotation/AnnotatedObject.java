package org.scorecam.annotation;

import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;

/**
 * One object on a photo.
 *
 * @param className the class as the annotation names it
 * @param classId COCO's {@code category_id}, null in formats that have none
 * @param place on the photo; null where the annotation names a class without a place (a background class)
 * @param source the annotation's entry, for messages
 * @param isOfPhoto whether the annotation says it of the photo as a whole, so that it has no place on purpose
 */
public record AnnotatedObject(
        String className,
        @Nullable Integer classId,
        @Nullable Place place,
        String source,
        boolean isOfPhoto) {
    /** An object, which is to have a place unless its class is a background class. */
    AnnotatedObject(String className, @Nullable Integer classId, @Nullable Place place, String source) {
        this(className, classId, place, source, false);
    }

    /** A class of the whole photo. */
    static AnnotatedObject ofPhoto(String className, String source) {
        return new AnnotatedObject(className, null, null, source, true);
    }

    /** An object with a box in pixels, or without a place. */
    static AnnotatedObject boxed(String className, @Nullable Integer classId, @Nullable Box box, String source) {
        return new AnnotatedObject(className, classId, box == null ? null : Place.of(box), source);
    }
}

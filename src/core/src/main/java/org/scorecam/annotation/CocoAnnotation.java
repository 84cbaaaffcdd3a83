package org.scorecam.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;

/**
 * An entry of COCO's {@code annotations}.
 *
 * @param counts whether it is read at all: a crowd may be ignored
 */
record CocoAnnotation(
        String image, String category, @Nullable Place place, boolean counts, String entry) {
    static CocoAnnotation of(JsonEntry read, AnnotationSettings settings) {
        Box box = read.box();
        boolean counts = settings.crowd() || !isCrowd(read);
        return new CocoAnnotation(
                read.id("image_id"),
                read.id("category_id"),
                box == null ? null : Place.of(box).with(counts && settings.masks() ? CocoMask.of(read) : null),
                counts,
                read.name());
    }

    private static boolean isCrowd(JsonEntry read) {
        JsonNode crowd = read.node().path("iscrowd");
        return crowd.asInt() != 0 || crowd.asBoolean();
    }
}

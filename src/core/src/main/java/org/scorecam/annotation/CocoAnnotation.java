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
    static CocoAnnotation of(JsonEntry read, Reading reading) {
        Box box = read.box();
        boolean counts = reading.crowd() || !isCrowd(read);
        return new CocoAnnotation(
                read.id("image_id"),
                read.id("category_id"),
                box == null ? null : Place.of(box).with(counts && reading.masks() ? CocoMask.of(read) : null),
                counts,
                read.name());
    }

    private static boolean isCrowd(JsonEntry read) {
        JsonNode crowd = read.node().path("iscrowd");
        return crowd.asInt() != 0 || crowd.asBoolean();
    }
}

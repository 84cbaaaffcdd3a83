package org.scorecam.annotation;

import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;

/** An entry of COCO's {@code annotations}. */
record CocoAnnotation(
        String image, String category, @Nullable Box box, String entry) {
    static CocoAnnotation of(CocoEntry read) {
        return new CocoAnnotation(read.id("image_id"), read.id("category_id"), read.box(), read.name());
    }
}

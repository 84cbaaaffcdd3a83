package org.scorecam.annotation;

import org.jspecify.annotations.Nullable;
import org.scorecam.image.Size;

/** An entry of COCO's {@code images}. */
record CocoImage(String id, String file, @Nullable Size size, String entry) {
    static CocoImage of(JsonEntry read) {
        return new CocoImage(read.id("id"), PhotoName.normalised(read.text("file_name")), read.size(), read.name());
    }
}

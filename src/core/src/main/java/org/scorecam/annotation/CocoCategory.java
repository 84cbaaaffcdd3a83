package org.scorecam.annotation;

import org.jspecify.annotations.Nullable;

/** An entry of COCO's {@code categories}. */
record CocoCategory(String id, String name, String entry) {
    static CocoCategory of(JsonEntry read) {
        return new CocoCategory(read.id("id"), read.text("name"), read.name());
    }

    /** Null where the id is no whole number. */
    @Nullable
    Integer number() {
        try {
            return Integer.valueOf(id);
        } catch (NumberFormatException text) {
            return null;
        }
    }
}

package org.scorecam.annotation;

import org.jspecify.annotations.Nullable;

/**
 * What a user writes of a suite's annotations, as text; null where nothing is written. {@link Annotations#read} says what
 * each may be.
 */
public record AnnotationChoices(
        @Nullable String format,
        @Nullable String crowd,
        @Nullable String difficult,
        @Nullable String truncated,
        @Nullable String pixels) {
    /** Nothing is written, or the format alone. */
    public static AnnotationChoices of(@Nullable String format) {
        return new AnnotationChoices(format, null, null, null, null);
    }
}

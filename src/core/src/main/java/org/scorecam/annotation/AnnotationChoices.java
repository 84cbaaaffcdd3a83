package org.scorecam.annotation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a user writes of a suite's annotations, as text; null where nothing is written, but for the
 * regions, which are then {@link #BOXES}. {@link Annotations#read} says what each may be.
 */
public record AnnotationChoices(
        @Nullable String format,
        @Nullable String crowd,
        @Nullable String difficult,
        @Nullable String truncated,
        @Nullable String pixels,
        String regions) {
    /** What stands for an object where nothing is written. */
    public static final String BOXES = "boxes";

    static final String MASKS = "masks";

    public AnnotationChoices {
        regions = regions.strip().toLowerCase(Locale.ROOT);
    }

    /** Nothing is written, or the format alone. */
    public static AnnotationChoices of(@Nullable String format) {
        return new AnnotationChoices(format, null, null, null, null, BOXES);
    }

    /** Whether masks stand in for boxes. */
    public boolean masks() {
        return regions.equals(MASKS);
    }
}

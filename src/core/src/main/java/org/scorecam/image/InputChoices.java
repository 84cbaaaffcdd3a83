package org.scorecam.image;

import org.jspecify.annotations.Nullable;

/**
 * What a user writes in {@code <model><input>}, as text; null where nothing is written. {@link Presets#resolve} says what
 * each may be.
 */
public record InputChoices(
        @Nullable String preset,
        @Nullable String size,
        @Nullable String resize,
        @Nullable String shorterSide,
        @Nullable String interpolation,
        @Nullable String colors,
        @Nullable String scale,
        @Nullable String mean,
        @Nullable String std,
        @Nullable String orientation) {}

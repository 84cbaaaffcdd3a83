package org.scorecam.maven;

import org.jspecify.annotations.Nullable;

/** {@code <input>}: the way from a photo to the model's input; see {@link org.scorecam.image.InputSettings}. */
public final class InputParameters {
    @Nullable
    String preset;

    @Nullable
    String size;

    @Nullable
    String resize;

    @Nullable
    String shorterSide;

    @Nullable
    String interpolation;

    @Nullable
    String colors;

    @Nullable
    String scale;

    @Nullable
    String mean;

    @Nullable
    String std;

    @Nullable
    String orientation;
}

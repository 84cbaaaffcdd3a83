package org.scorecam.image;

import org.jspecify.annotations.Nullable;

/**
 * A box that is good to use.
 *
 * @param box on the photo
 * @param note what a person should know of how it became so, null if nothing
 */
public record FittedBox(Box box, @Nullable String note) {}

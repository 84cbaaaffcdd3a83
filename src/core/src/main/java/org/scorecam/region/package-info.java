/**
 * Regions of a photo that are no rectangles.
 *
 * <p>Public: {@link org.scorecam.region.Segmentation}, an object's outline or mask as an annotation has it, which is one of
 * {@link org.scorecam.region.Polygons}, {@link org.scorecam.region.RunLengths} and {@link
 * org.scorecam.region.PixelPatch}; and {@link
 * org.scorecam.region.PixelMask}, what it is on a photo.
 */
@NullMarked
package org.scorecam.region;

import org.jspecify.annotations.NullMarked;

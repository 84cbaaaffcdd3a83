/**
 * Pictures of heat: photos, what of them a model saw, and maps placed over both.
 *
 * <p>Public: {@link org.scorecam.overlay.Picture}, {@link org.scorecam.overlay.Cut}, {@link org.scorecam.overlay.GreySheet}, {@link org.scorecam.overlay.PictureSheet}, {@link org.scorecam.overlay.Scaling},
 * {@link org.scorecam.overlay.Overlay}, {@link org.scorecam.overlay.Palette},
 * {@link org.scorecam.overlay.Colours}, {@link org.scorecam.overlay.ColourTable}, {@link org.scorecam.overlay.GreyMap},
 * {@link org.scorecam.overlay.MeanMap}, {@link org.scorecam.overlay.MapSheet}, {@link org.scorecam.overlay.PictureFile}.
 */
@NullMarked
package org.scorecam.overlay;

import org.jspecify.annotations.NullMarked;

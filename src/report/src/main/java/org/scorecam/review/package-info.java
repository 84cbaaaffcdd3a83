/**
 * What of a run can be approved, tile by tile, and the commands that approve a part of it.
 *
 * <p>Public: all records, because FreeMarker reads public types only; for others {@link org.scorecam.review.Review}.
 */
@NullMarked
package org.scorecam.review;

import org.jspecify.annotations.NullMarked;

/**
 * What the projects in {@code src/it} explain, made by code, and what their scripts read.
 *
 * <p>Public: {@link org.scorecam.it.Fixtures} writes models, photos and annotations; {@link org.scorecam.it.Build} reads
 * what a build left behind.
 */
@NullMarked
package org.scorecam.it;

import org.jspecify.annotations.NullMarked;

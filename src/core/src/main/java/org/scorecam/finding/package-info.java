/**
 * What explanations that look elsewhere have in common: the hottest part beside the class's regions, what the model sees there, and
 * which of them look alike to it.
 *
 * <p>Public: {@link org.scorecam.finding.Hotspot}, {@link org.scorecam.finding.AverageLinkage}.
 */
@NullMarked
package org.scorecam.finding;

import org.jspecify.annotations.NullMarked;

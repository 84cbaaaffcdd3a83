/**
 * How far what some photos come to may be from what all such photos would: intervals of means, percentiles and shares.
 *
 * <p>Public: {@link org.scorecam.interval.Bootstrap}, {@link org.scorecam.interval.ClopperPearson}.
 */
@NullMarked
package org.scorecam.interval;

import org.jspecify.annotations.NullMarked;

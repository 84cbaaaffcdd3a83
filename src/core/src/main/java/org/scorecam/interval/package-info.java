/**
 * How far what some photos come to may be from what all such photos would: intervals of means, percentiles, shares and their differences.
 *
 * <p>Public: {@link org.scorecam.interval.Bootstrap}, {@link org.scorecam.interval.ClopperPearson},
 * {@link org.scorecam.interval.PairedAnswers}.
 */
@NullMarked
package org.scorecam.interval;

import org.jspecify.annotations.NullMarked;

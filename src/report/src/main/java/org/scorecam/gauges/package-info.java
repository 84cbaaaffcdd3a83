/**
 * {@code metrics.json} and {@code metrics.txt}: what the suites come to, as numbers with names, for tools that keep them over time.
 *
 * <p>Public: {@link org.scorecam.gauges.MetricsJson}, {@link org.scorecam.gauges.OpenMetrics}; what a suite comes to, for others: {@link
 * org.scorecam.gauges.SuiteFigure}, {@link org.scorecam.gauges.SuiteFigures}.
 */
@NullMarked
package org.scorecam.gauges;

import org.jspecify.annotations.NullMarked;

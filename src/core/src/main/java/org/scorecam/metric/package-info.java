/**
 * What is measured on an explanation, and statistics over many.
 *
 * <p>Public: {@link org.scorecam.metric.Metric}, {@link org.scorecam.metric.MetricSettings}; on one map
 * {@link org.scorecam.metric.Localisation}, {@link org.scorecam.metric.Overlaps}, {@link org.scorecam.metric.MassWeights},
 * {@link org.scorecam.metric.Coverage}, {@link org.scorecam.metric.Concentration}; on the
 * model {@link org.scorecam.metric.Faithfulness}, {@link org.scorecam.metric.Perturbation}, of inputs that are changed, {@link org.scorecam.metric.InputIndex},
 * {@link org.scorecam.metric.BaselineImage} and {@link org.scorecam.metric.RegionFill}; on many
 * {@link org.scorecam.metric.BoxAccuracy}, {@link org.scorecam.metric.Statistics}.
 */
@NullMarked
package org.scorecam.metric;

import org.jspecify.annotations.NullMarked;

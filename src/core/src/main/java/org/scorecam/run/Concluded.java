package org.scorecam.run;

import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Comparison;
import org.scorecam.result.RunResult;

/**
 * What a run comes to.
 *
 * @param result the finished result
 * @param comparison with the baseline; null where nothing was approved yet
 * @param batchRefused whether the model took fewer inputs at once than it said
 */
public record Concluded(RunResult result, @Nullable Comparison comparison, boolean batchRefused) {}

package org.scorecam.maven;

import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.BatchSize;

/**
 * How many masked inputs a forward shall take.
 *
 * @param most that the model is asked for
 * @param isTried whether the run finds the best by itself
 */
record Batch(int most, boolean isTried) {
    private static final String AUTO = "auto";

    static Batch of(@Nullable String written) {
        return AUTO.equals(Texts.present(written))
                ? new Batch(BatchSize.MOST_TRIED, true)
                : new Batch(Texts.count("batch", written, 1), false);
    }

    /**
     * As the model can.
     *
     * @param taken the most that the model takes
     */
    BatchSize size(int taken, Log log) {
        if (isTried) {
            return BatchSize.tried(taken);
        }
        if (taken < most) {
            log.warn("<batch> is " + most + ", but the model takes " + taken
                    + " at once: its batch dimension is fixed, or it refuses more. The run goes on with " + taken
                    + ".");
        }
        return BatchSize.of(Math.min(most, taken));
    }
}

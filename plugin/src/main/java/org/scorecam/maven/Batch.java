package org.scorecam.maven;

import org.apache.maven.plugin.logging.Log;
import org.scorecam.cam.BatchSize;
import org.scorecam.setting.Setting;

/**
 * How many masked inputs a forward shall take.
 *
 * @param most that the model is asked for
 * @param isTried whether the run finds the best by itself
 */
record Batch(int most, boolean isTried) {
    private static final String AUTO = "auto";
    private static final int MOST = 1024;

    static Batch of(Setting written) {
        return written.is(AUTO)
                ? new Batch(BatchSize.MOST_TRIED, true)
                : new Batch(written.or(1).whole(AUTO + ", or a whole number", 1, MOST, 8), false);
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

package org.scorecam.cam;

/**
 * How many masked inputs a forward shall take.
 *
 * @param most that the model is asked for
 * @param isTried whether the fastest is found by trying, see {@link BatchSize#tried}
 */
public record Batch(int most, boolean isTried) {
    /** So many. */
    public static Batch of(int most) {
        return new Batch(most, false);
    }

    /** As many as are fastest. */
    public static Batch tried() {
        return new Batch(BatchSize.MOST_TRIED, true);
    }

    /**
     * As the model can.
     *
     * @param taken the most that the model takes
     */
    public BatchSize size(int taken) {
        return isTried ? BatchSize.tried(taken) : BatchSize.of(Math.min(most, taken));
    }
}

package org.scorecam.effort;

/**
 * A limit on {@link org.scorecam.metric.Metric#MASS_IN_BOX}; a value equal to it keeps it.
 *
 * @param mass the limit, finite; outside [0, 1] it is always kept or always broken
 * @param minimum whether the mass must be at least that; else at most
 */
public record Threshold(double mass, boolean minimum) {
    public Threshold {
        if (!Double.isFinite(mass)) {
            throw new IllegalArgumentException("the mass (" + mass + ") must be finite");
        }
    }

    /** The mass must be at least that. */
    public static Threshold minimum(double mass) {
        return new Threshold(mass, true);
    }

    /** The mass must be at most that. */
    public static Threshold maximum(double mass) {
        return new Threshold(mass, false);
    }

    /**
     * A limit on {@link org.scorecam.metric.Metric#LIFT}, which is mass in box over the boxes' share of the input.
     *
     * @param share of the input that the boxes cover, (0, 1]
     */
    public static Threshold ofLift(double lift, double share, boolean minimum) {
        return new Threshold(lift * share, minimum);
    }

    /** What a mass that is above the limit means, or one below. */
    Answer answer(boolean above) {
        return above == minimum ? Answer.KEPT : Answer.BROKEN;
    }
}

package org.scorecam.effort;

/**
 * A range in which a value lies.
 *
 * @param low at most {@code high}
 * @param high at least {@code low}
 */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low (" + low + ") must be at most high (" + high + ")");
        }
    }

    /** The range of a value that is known. */
    public static Interval of(double value) {
        return new Interval(value, value);
    }
}

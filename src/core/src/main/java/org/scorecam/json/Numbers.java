package org.scorecam.json;

/** Numbers as {@code result.json} has them, for the other files of a run. */
public final class Numbers {
    private Numbers() {}

    /**
     * The fewest digits that read back as the same number, with the point as decimal sign; a whole number without one.
     *
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    public static String of(double value) {
        return value == (long) value ? Long.toString((long) value) : Values.digits(value);
    }
}

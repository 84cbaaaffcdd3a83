package org.scorecam.gradient;

/** Maps along one axis that make each place of one place before, or of a constant. */
final class AxisMap {
    private AxisMap() {}

    /**
     * The cotangent of what was read.
     *
     * @param from for each place that was made, the place that was read; outside of the axis for a constant
     */
    static String back(BackwardStep step, String cotangent, int axis, long... from) {
        int size = (int) step.inputShape()[axis];
        return isRun(from, size)
                ? padded(step, cotangent, axis, from[0], size - from[0] - from.length)
                : step.emitter().along(cotangent, axis, step.rank(), matrix(step, size, from));
    }

    private static boolean isRun(long[] from, long size) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] != from[0] + i || from[i] < 0 || from[i] >= size) {
                return false;
            }
        }
        return from.length > 0;
    }

    private static String padded(BackwardStep step, String cotangent, int axis, long before, long after) {
        long[] first = new long[step.rank()];
        long[] last = new long[step.rank()];
        first[axis] = before;
        last[axis] = after;
        return step.emitter().pad(cotangent, first, last);
    }

    private static String matrix(BackwardStep step, int size, long... from) {
        double[] values = new double[from.length * size];
        for (int i = 0; i < from.length; i++) {
            if (from[i] >= 0 && from[i] < size) {
                values[i * size + (int) from[i]] = 1;
            }
        }
        return step.emitter().constant(Numerals.floats(step.type(), values, from.length, size));
    }
}

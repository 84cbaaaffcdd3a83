package org.scorecam.result;

import org.scorecam.cam.Method.Variant;

/**
 * What a method took in this run, where several are compared.
 *
 * @param method the judged one or one that it is compared with
 * @param forwards that were made for its maps; what an earlier run told is not counted
 * @param seconds of the workers, all of them together
 */
public record MethodCost(Variant method, long forwards, double seconds) {
    /** Of two parts of one run. */
    public MethodCost and(MethodCost other) {
        return new MethodCost(method, forwards + other.forwards, seconds + other.seconds);
    }
}

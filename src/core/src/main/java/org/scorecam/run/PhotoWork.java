package org.scorecam.run;

import java.util.function.BooleanSupplier;
import org.scorecam.rule.Outlook;
import org.scorecam.rule.Settled;

/**
 * One photo's way: {@link #prepare}; then rounds of forwards, which {@link #next} plans and {@link #run} makes, in parts that may
 * run on any threads; then {@link #finish}. What goes wrong on the way is that of this photo alone.
 */
interface PhotoWork {
    /** Reads the photo, and makes its first forward or remembers it. */
    void prepare();

    /** Plans the next round; how many forwards it has, 0 at the end or after a failure. */
    int next();

    /**
     * Makes the forwards {@code from} to {@code to - 1} of the round.
     *
     * @param isOver asked after each forward, whether no more are wanted
     * @throws java.util.concurrent.CancellationException if no more are
     */
    void run(int from, int to, BooleanSupplier isOver);

    /** Keeps what the forwards have told so far; on any thread. */
    void keep();

    /** After the last forward. */
    void finish();

    /** What other photos have settled: it need not be asked of this one. */
    default void settled(Settled others) {}

    /** What became of this photo, once it is finished: others may need to know. */
    default void addTo(Outlook outlook) {}
}

package org.scorecam.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.rule.Outlook;

/**
 * Which photos may begin. Where other photos can settle what the limits ask of one, a photo waits until all but the last
 * few before it are finished, and then knows what they have settled, and nothing of later ones: what is run does not
 * depend on the threads.
 */
final class Order {
    /** How many photos may be under way at once: enough to keep the cores busy, few so that little is run in vain. */
    static final int TOGETHER = 4;

    private final List<PhotoRun> photos;
    private final @Nullable Outlook outlook;
    private final boolean[] finished;
    private int learned;
    private int begun;

    /** @param outlook null where each photo is run for itself: all may begin */
    Order(List<PhotoRun> photos, @Nullable Outlook outlook) {
        this.photos = photos;
        this.outlook = outlook;
        finished = new boolean[photos.size()];
    }

    /** The photos that may begin now and have not yet: from the first to before the second. */
    record Range(int from, int to) {}

    /** At the start. */
    synchronized Range first() {
        return next();
    }

    /** Hears that a photo is finished. */
    synchronized Range after(int photo) {
        finished[photo] = true;
        return next();
    }

    private Range next() {
        int from = begun;
        if (outlook == null) {
            begun = photos.size();
            return new Range(from, begun);
        }
        begin(outlook);
        while (learned < finished.length && finished[learned]) {
            photos.get(learned).teach(outlook);
            learned++;
            begin(outlook);
        }
        return new Range(from, begun);
    }

    /** Photo {@code i} is told what the photos 0 to {@code i - TOGETHER} have settled. */
    private void begin(Outlook known) {
        while (begun < photos.size() && begun < learned + TOGETHER) {
            photos.get(begun++).begin(known.settled());
        }
    }
}

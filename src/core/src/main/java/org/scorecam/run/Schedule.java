package org.scorecam.run;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.scorecam.rule.Outlook;

/**
 * When which photo's work is done. Jobs are ranked by photo, its rounds before the next photo's preparation: all threads work on
 * one photo while there is work on it, and begin the next ones where they would wait.
 *
 * <p>Where other photos can settle what the limits ask of one, a photo waits until all but the last few before it are finished,
 * and then knows what they have settled, and nothing of later ones: what is run does not depend on the threads.
 */
final class Schedule {
    /** How many photos may be under way at once then: enough to keep the cores busy, few so that little is run in vain. */
    static final int TOGETHER = 4;

    private final List<? extends PhotoWork> photos;
    private final @Nullable Outlook outlook;
    private final int forwardsPerJob;
    private final boolean[] finished;
    private volatile @Nullable Workers workers;
    private int learned;
    private int begun;

    /**
     * @param outlook null where each photo is run for itself: all may begin
     * @param forwardsPerJob how many forwards of a round one thread makes at a time
     */
    Schedule(List<? extends PhotoWork> photos, @Nullable Outlook outlook, int forwardsPerJob) {
        this.photos = photos;
        this.outlook = outlook;
        this.forwardsPerJob = forwardsPerJob;
        finished = new boolean[photos.size()];
    }

    /** Does all of the work; throws what a job threw. */
    void run(int threads, Semaphore cores) throws InterruptedException {
        try (Workers working = new Workers(threads, cores)) {
            workers = working;
            // one job holds the run open until all photos are waiting
            working.submit(-1, () -> begin(working));
            working.await();
        }
    }

    /** Ends the run before its time, within one forward a thread. */
    void stop() {
        Workers working = workers;
        if (working != null) {
            working.stop();
            working.close();
        }
    }

    /** Keeps what the forwards have told so far. */
    void keep() {
        photos.forEach(PhotoWork::keep);
    }

    private void begin(Workers working) {
        int from;
        int to;
        synchronized (this) {
            from = begun;
            admit();
            to = begun;
        }
        for (int i = from; i < to; i++) {
            int photo = i;
            working.submit(2 * photo + 1, () -> {
                photos.get(photo).prepare();
                nextRound(working, photo);
            });
        }
    }

    /** Photo {@code i} begins with what the photos 0 to {@code i - TOGETHER} have settled. */
    private void admit() {
        if (outlook == null) {
            begun = photos.size();
            return;
        }
        admit(outlook);
        while (learned < finished.length && finished[learned]) {
            photos.get(learned).addTo(outlook);
            learned++;
            admit(outlook);
        }
    }

    private void admit(Outlook known) {
        while (begun < photos.size() && begun < learned + TOGETHER) {
            photos.get(begun++).settled(known.settled());
        }
    }

    /** Shares a photo's next round among the threads; whoever makes its last forward begins the next one. */
    private void nextRound(Workers working, int index) {
        PhotoWork photo = photos.get(index);
        int forwards = photo.next();
        if (forwards == 0) {
            finish(working, index);
            return;
        }
        int jobs = (forwards + forwardsPerJob - 1) / forwardsPerJob;
        AtomicInteger waiting = new AtomicInteger(jobs);
        for (int job = 0; job < jobs; job++) {
            int from = job * forwardsPerJob;
            int to = Math.min(from + forwardsPerJob, forwards);
            working.submit(2 * index, () -> {
                photo.run(from, to, working::isOver);
                if (waiting.decrementAndGet() == 0) {
                    nextRound(working, index);
                }
            });
        }
    }

    private void finish(Workers working, int index) {
        photos.get(index).finish();
        synchronized (this) {
            finished[index] = true;
        }
        begin(working);
    }
}

package org.scorecam.engine;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.scorecam.run.Progress;
import org.scorecam.suite.SuitePhoto;

/** Says how far a run is and how long it will take, at most every five seconds. */
final class ProgressLog implements Progress {
    private static final long INTERVAL = 5_000_000_000L;

    private final Voice voice;
    private final int photos;
    private final long forwards;
    private final double shareOfPhotos;
    private final LongSupplier nanos;
    private final long start;
    private final AtomicInteger photosDone = new AtomicInteger();
    private final AtomicLong forwardsDone = new AtomicLong();
    private final AtomicLong next;

    /**
     * @param forwards the most there can be: constant channels are not run
     * @param afterwards how many of them are made once all photos are explained
     */
    ProgressLog(Voice voice, int photos, long forwards, long afterwards) {
        this(voice, photos, forwards, afterwards, System::nanoTime);
    }

    /** @param nanos a clock */
    ProgressLog(Voice voice, int photos, long forwards, long afterwards, LongSupplier nanos) {
        this.voice = voice;
        this.photos = photos;
        this.forwards = forwards;
        shareOfPhotos = 1 - (double) afterwards / forwards;
        this.nanos = nanos;
        start = nanos.getAsLong();
        next = new AtomicLong(start + INTERVAL);
    }

    @Override
    public void forward() {
        forwardsDone.incrementAndGet();
        long now = nanos.getAsLong();
        long due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + INTERVAL)) {
            say(now);
        }
    }

    @Override
    public void closes(SuitePhoto photo) {
        photosDone.incrementAndGet();
    }

    private void say(long now) {
        double done = Math.min(
                1, Math.max((double) forwardsDone.get() / forwards, shareOfPhotos * photosDone.get() / photos));
        double left = (now - start) / 1e9 * (1 - done) / done;
        voice.info(String.format(
                Locale.ROOT,
                "Score-CAM: %d of %d photos, %d forwards, about %s left",
                photosDone.get(),
                photos,
                forwardsDone.get(),
                duration(left)));
    }

    private static String duration(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }
}

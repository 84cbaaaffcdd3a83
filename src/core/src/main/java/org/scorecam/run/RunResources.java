package org.scorecam.run;

import java.util.concurrent.Semaphore;
import org.scorecam.store.Store;

/**
 * What a run may use.
 *
 * @param threads worker threads, at least 1
 * @param cores a permit each for who computes: shared by the runs of one build
 * @param store what earlier runs have told
 * @param progress is told how far the run is
 */
public record RunResources(int threads, Semaphore cores, Store store, Progress progress) {
    /** So many threads for this run alone, which remembers nothing and tells nobody. */
    public static RunResources of(int threads) {
        return of(threads, new Semaphore(threads), Store.none());
    }

    /** These, and nobody is told. */
    public static RunResources of(int threads, Semaphore cores, Store store) {
        return new RunResources(threads, cores, store, new Progress() {});
    }

    /** The same, and somebody is told how far the run is. */
    public RunResources with(Progress told) {
        return new RunResources(threads, cores, store, told);
    }
}

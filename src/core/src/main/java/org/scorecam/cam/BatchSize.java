package org.scorecam.cam;

import java.util.Arrays;

/**
 * How many masked inputs one forward takes. Either it was said, or it is tried: the first forwards of a run are made in
 * batches of 1, 2, 4 and so on by turns, and the size whose fastest batch took the least time an input is kept from then
 * on. Safe for use by several threads.
 */
public final class BatchSize {
    /** The most that is tried: larger ones cost memory, and gain nothing on a CPU. */
    public static final int MOST_TRIED = 8;

    /** Batches of each size that are timed; the first forwards of a session are slower than the others. */
    private static final int TURNS = 4;

    private final int[] sizes;
    private final int[] turns;
    private final double[] nanos;
    private int asked;
    private volatile int chosen;
    private volatile boolean refused;

    private BatchSize(int[] sizes, int chosen) {
        this.sizes = sizes;
        this.chosen = chosen;
        turns = new int[sizes.length];
        nanos = new double[sizes.length];
        Arrays.fill(nanos, Double.POSITIVE_INFINITY);
    }

    /**
     * Always the same.
     *
     * @param size at least 1, and no more than the model takes
     */
    public static BatchSize of(int size) {
        return new BatchSize(new int[] {size}, size);
    }

    /**
     * To be tried.
     *
     * @param most what the model takes; where that is 1, there is nothing to try
     */
    public static BatchSize tried(int most) {
        int[] sizes = java.util.stream.IntStream.iterate(
                        1, size -> size <= Math.min(most, MOST_TRIED), size -> 2 * size)
                .toArray();
        return new BatchSize(sizes, sizes.length == 1 ? 1 : 0);
    }

    /** The largest that {@link #next} may give. */
    public int most() {
        return sizes[sizes.length - 1];
    }

    /** The size that was said or found; while it is being tried, 1. */
    public int chosen() {
        return Math.max(chosen, 1);
    }

    /** The model refuses so many at once: from now on it is 1. */
    void refuse() {
        refused = true;
        chosen = 1;
    }

    /** Whether the model took fewer at once than it said. */
    public boolean isRefused() {
        return refused;
    }

    /** For the next forward. */
    int next() {
        int size = chosen;
        return size > 0 ? size : byTurns();
    }

    private synchronized int byTurns() {
        return sizes[asked++ % sizes.length];
    }

    /** Records how long a forward of a whole batch took. */
    void took(int size, long time) {
        if (chosen == 0) {
            learn(Arrays.binarySearch(sizes, size), (double) time / size);
        }
    }

    private synchronized void learn(int place, double each) {
        turns[place]++;
        nanos[place] = Math.min(nanos[place], each);
        if (chosen == 0 && !refused && Arrays.stream(turns).allMatch(turn -> turn >= TURNS)) {
            int best = 0;
            for (int i = 1; i < sizes.length; i++) {
                best = nanos[i] < nanos[best] ? i : best;
            }
            chosen = sizes[best];
        }
    }
}

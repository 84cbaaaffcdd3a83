package org.scorecam.benchmarks;

/**
 * So many forwards took so long.
 *
 * @param forwards inputs, however many went into one call
 * @param seconds wall time
 * @param inForwards of the wall time, how much each thread spent in the classifier, on the average of all threads
 */
record Work(long forwards, double seconds, double inForwards) {
    double rate() {
        return forwards / seconds;
    }
}

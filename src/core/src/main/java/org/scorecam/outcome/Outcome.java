package org.scorecam.outcome;

/** How one explanation ended. A run's verdict is FAILED as soon as one explanation, class or suite is not PASSED. */
public enum Outcome {
    /** Every rule that applies was kept. */
    PASSED,
    /** A rule was violated. */
    FAILED,
    /** No verdict was possible: an unreadable photo, no box in sight, scores that are no numbers, an empty map. */
    ERROR
}

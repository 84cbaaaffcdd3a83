package org.scorecam.effort;

/** Whether a limit is kept, as far as one can say by now. */
public enum Answer {
    /** It is kept, whatever comes. */
    KEPT,
    /** It is broken, whatever comes. */
    BROKEN,
    /** What comes decides. */
    OPEN
}

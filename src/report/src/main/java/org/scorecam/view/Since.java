package org.scorecam.view;

/** What became of an explanation since the baseline was approved. */
public enum Since {
    /** It was not approved. */
    ADDED,
    /** It is beyond a limit on drift. */
    MOVED,
    /** It keeps the limits on drift. */
    ALIKE
}

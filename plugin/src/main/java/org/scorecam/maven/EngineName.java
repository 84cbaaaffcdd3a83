package org.scorecam.maven;

/** What explains photos. */
enum EngineName {
    /** Threads of Maven's own process. */
    THREADS,
    /** A Java process of its own. */
    PROCESS
}

package org.scorecam.engine;

/** What explains photos. */
public enum EngineName {
    /** Threads of Maven's own process. */
    THREADS,
    /** A Java process of its own. */
    PROCESS,
    /** Apache Spark, in a Java process of its own, and on whatever machines its master has. */
    SPARK
}

package org.scorecam.spark;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scorecam.shard.SuiteDigests;

/**
 * How an executor opens the run that a task is of.
 *
 * @param id of the run
 * @param archive the name of the {@link InputsArchive} among Spark's files; null where executors are the driver's process, which has opened it
 * @param suites what the driver's suites are, by digests
 * @param needsAll whether each executor needs all photos
 * @param threads that a task may use
 */
record RunTicket(String id, @Nullable String archive, String suites, boolean needsAll, int threads)
        implements Serializable {
    static RunTicket of(@Nullable String archive, SuiteDigests digests, boolean needsAll, int threads) {
        return new RunTicket(UUID.randomUUID().toString(), archive, text(digests), needsAll, threads);
    }

    /** The same where labels, photos and annotations are. */
    static String text(SuiteDigests digests) {
        return digests.labels() + " " + digests.suites();
    }

    /** Whether a task finds the photos in their places. */
    boolean areHere() {
        return archive == null || needsAll;
    }
}

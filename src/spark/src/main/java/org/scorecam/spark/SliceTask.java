package org.scorecam.spark;

import java.io.Serializable;
import org.apache.spark.SparkEnv;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** Explains the slice of a partition: what comes back is a shard's file. */
final class SliceTask extends AbstractFunction1<Iterator<SentSlice>, byte[]> implements Serializable {
    private static final long serialVersionUID = 1;

    private final RunTicket ticket;

    SliceTask(RunTicket ticket) {
        this.ticket = ticket;
    }

    @Override
    public byte[] apply(Iterator<SentSlice> slices) {
        try {
            return ExecutorRun.of(ticket, SparkEnv.get()).explain(slices.next());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the task was ended", e);
        }
    }
}

package org.scorecam.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaSparkContext;
import org.scorecam.engine.Voice;
import org.scorecam.run.Measurements;
import org.scorecam.shard.ShardPart;
import scala.Function2;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/** Slices as one job of Spark's: what each tells is kept as it comes. */
final class SliceJob {
    private final JavaSparkContext spark;
    private final KeptSlices kept;
    private final DriverProgress progress;
    private final Voice voice;
    private final ConcurrentLinkedQueue<Measurements> parts = new ConcurrentLinkedQueue<>();

    SliceJob(JavaSparkContext spark, KeptSlices kept, DriverProgress progress, Voice voice) {
        this.spark = spark;
        this.kept = kept;
        this.progress = progress;
        this.voice = voice;
    }

    /** As many as are there now. */
    int cores() {
        return spark.defaultParallelism();
    }

    String where() {
        return spark.master() + ", " + cores() + (cores() == 1 ? " core" : " cores");
    }

    /** @throws org.scorecam.outcome.SetupException if Spark gives up */
    List<Measurements> explain(List<SentSlice> slices, RunTicket ticket) throws InterruptedException {
        TaskTroubles troubles = new TaskTroubles(slices, voice);
        spark.sc().addSparkListener(troubles);
        Function2<Object, byte[], BoxedUnit> take = (index, shard) -> {
            ShardPart part = kept.keep(slices.get((Integer) index), shard);
            parts.add(part.measured());
            progress.done(part);
            return BoxedUnit.UNIT;
        };
        try {
            spark.sc()
                    .runJob(
                            spark.parallelize(slices, slices.size()).rdd(),
                            new SliceTask(ticket),
                            take,
                            ClassTag$.MODULE$.<byte[]>apply(byte[].class));
        } catch (Exception e) { // runJob declares none, and throws Spark's checked one
            if (e instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            awaitNews();
            throw troubles.end(e, kept);
        } finally {
            spark.sc().removeSparkListener(troubles);
        }
        return new ArrayList<>(parts);
    }

    /** What failed may still be on its way to who hears of it. */
    private void awaitNews() {
        try {
            spark.sc().listenerBus().waitUntilEmpty();
        } catch (TimeoutException late) {
            return; // then it is told in Spark's words
        }
    }
}

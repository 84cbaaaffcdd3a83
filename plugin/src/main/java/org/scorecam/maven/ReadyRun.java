package org.scorecam.maven;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.scorecam.baseline.Gate;
import org.scorecam.run.Concluded;
import org.scorecam.run.Measurements;
import org.scorecam.run.Run;
import org.scorecam.run.RunPlan;
import org.scorecam.run.RunSettings;
import org.scorecam.shard.Partition;
import org.scorecam.shard.PhotoDigest;
import org.scorecam.shard.Shard;
import org.scorecam.shard.ShardHeader;
import org.scorecam.shard.ShardPart;
import org.scorecam.shard.SuiteDigests;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;

/** A run whose model is open. */
record ReadyRun(Run run, RunSettings settings, List<Suite> suites, Gate gate, RunLog log, ShardLog shards) {
    /** Explains all photos, and judges. */
    Concluded concluded() throws InterruptedException {
        Measurements measured = explain(photo -> true);
        return Run.conclude(measured, settings.rules(), settings.waivers(), gate);
    }

    /** A build that is ended meanwhile keeps what its forwards have told. */
    private Measurements explain(Predicate<SuitePhoto> isWanted) throws InterruptedException {
        KeepOnExit keeping = KeepOnExit.begin(run);
        try {
            Measurements measured = run.explain(suites, isWanted, gate);
            log.end(measured);
            return measured;
        } finally {
            keeping.end();
        }
    }

    /**
     * Explains one part of the photos.
     *
     * @param written the settings that explanations depend on
     */
    ShardPart part(Shard shard, SortedMap<String, String> written) throws InterruptedException {
        SuiteDigests digests = SuiteDigests.of(suites, settings.labels());
        RunPlan plan = run.plan(suites, gate);
        Partition partition = Partition.of(digests, plan.forwardsOfPhotos(), shard.total());
        List<PhotoDigest> photos = partition.part(shard);
        shards.begin(shard, photos.size(), plan);
        Measurements measured = explain(partition.of(shard));
        return new ShardPart(ShardHeader.of(shard, digests, written, photos), measured);
    }
}

package org.scorecam.spark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Gate;
import org.scorecam.engine.ExplainSettings;
import org.scorecam.engine.OpenRun;
import org.scorecam.engine.Voice;
import org.scorecam.json.ShardJson;
import org.scorecam.outcome.SetupException;
import org.scorecam.run.Measurements;
import org.scorecam.run.RunResources;
import org.scorecam.setting.ProjectSettings;
import org.scorecam.shard.Shard;
import org.scorecam.shard.ShardPart;
import org.scorecam.shard.SuiteDigests;
import org.scorecam.store.Store;

/** A run as one process has opened it: once, by the first of its tasks; closed when the process ends, or the driver closes its own. */
final class ExecutorRun implements AutoCloseable {
    private static final Map<String, ExecutorRun> OPEN = new HashMap<>();

    private final OpenRun run;
    private final ArrivedPhotos photos;
    private final @Nullable InputsFolder folder;
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    private ExecutorRun(OpenRun run, ArrivedPhotos photos, @Nullable InputsFolder folder) {
        this.run = run;
        this.photos = photos;
        this.folder = folder;
    }

    /** The one of this process, opened where it is not. */
    static ExecutorRun of(RunTicket ticket, SparkEnv spark) {
        synchronized (OPEN) {
            ExecutorRun known = OPEN.get(ticket.id());
            if (known == null) {
                known = open(ticket, spark);
                OPEN.put(ticket.id(), known);
                Runtime.getRuntime().addShutdownHook(new Thread(known::close, "scorecam-close"));
            }
            return known;
        }
    }

    /** Lets tasks in the driver's own process use what it has opened. */
    static void share(String id, OpenRun run) {
        synchronized (OPEN) {
            OPEN.put(id, new ExecutorRun(run, new ArrivedPhotos(List.of(), new Configuration(false)), null));
        }
    }

    static void forget(String id) {
        synchronized (OPEN) {
            OPEN.remove(id);
        }
    }

    private static ExecutorRun open(RunTicket ticket, SparkEnv spark) {
        Path archive = Path.of(SparkFiles.get(Objects.requireNonNull(ticket.archive())));
        InputsFolder folder = InputsFolder.unpack(archive, localFolder(spark));
        try {
            return open(ticket, folder, HadoopPhotos.configuration(spark.conf()));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static ExecutorRun open(RunTicket ticket, InputsFolder folder, Configuration hadoop) {
        OpenRun run = open(folder.project(), ticket.threads(), Store.none(), NoVoice.NO_VOICE);
        try {
            ArrivedPhotos photos = new ArrivedPhotos(run.suites(), hadoop);
            if (ticket.needsAll()) {
                photos.placeAll(folder.photos(), folder.root());
            } else {
                run.know(SuiteDigests.of(run.suites(), run.labels(), folder::sha256));
            }
            requireSame(ticket.suites(), RunTicket.text(run.digests()));
            return new ExecutorRun(run, photos, folder);
        } catch (RuntimeException e) {
            run.close();
            throw e;
        }
    }

    private static void requireSame(String there, String here) {
        if (!there.equals(here)) {
            throw new SetupException(
                    "the suites are read otherwise on this executor than on the driver (" + there
                            + " there, " + here
                            + " here): photos or annotations were changed meanwhile, or lie where they are not looked for. Start the"
                            + " run again, and report it if it ends so again; scorecam.shard explains on many machines without Spark");
        }
    }

    /** Opens a run whose calls may come of several threads, each with as many of its own. */
    static OpenRun open(ProjectSettings project, int threads, Store store, Voice voice) {
        Gate gate = new ExplainSettings(project.settings()).gate(project.basedir(), project.approve());
        return OpenRun.open(project, gate, RunResources.of(threads, new Semaphore(Integer.MAX_VALUE), store), voice);
    }

    /** One that Spark deletes with the executor, should that be killed. */
    private static Path localFolder(SparkEnv spark) {
        return spark.blockManager().diskBlockManager().localDirs()[0].toPath();
    }

    /**
     * Explains a slice.
     *
     * @return the bytes of a shard's file
     */
    byte[] explain(SentSlice slice) throws InterruptedException {
        Set<String> wanted = slice.photos().stream().map(SentPhoto::path).collect(Collectors.toSet());
        ArrivedPhotos.Slice placed = photos.place(slice);
        inUse.readLock().lock();
        try {
            Measurements measured = run.quietly(photo -> wanted.contains(photo.suite() + "/" + photo.name()));
            return ShardJson.bytes(new ShardPart(run.header(Shard.WHOLE, slice.digests()), measured));
        } finally {
            placed.close();
            inUse.readLock().unlock();
        }
    }

    /** A model whose native code is at work is left to the end of the process. */
    @Override
    public void close() {
        if (inUse.writeLock().tryLock()) {
            run.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}

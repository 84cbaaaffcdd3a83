package org.scorecam.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.scorecam.engine.Voice;
import org.scorecam.json.ShardJson;
import org.scorecam.outcome.SetupException;
import org.scorecam.run.Measurements;
import org.scorecam.shard.Shard;
import org.scorecam.shard.ShardPart;

/** A run from its arguments to its shard, on the driver. */
final class SparkRun {
    private final Arguments arguments;
    private final Voice voice;

    SparkRun(Arguments arguments, Voice voice) {
        this.arguments = arguments;
        this.voice = voice;
    }

    /**
     * Explains, and writes the shard.
     *
     * @return its file
     * @throws SetupException if the set-up is broken, or Spark gives up; what finished slices told is kept
     */
    Path run() throws InterruptedException {
        Path shard = arguments.out().resolve(Shard.WHOLE.fileName());
        ShardJson.requireWritable(shard);
        SparkConf conf = SparkSetup.conf(arguments);
        Path place = temporary();
        try (DriverRun driver = DriverRun.open(arguments, conf, place, voice);
                JavaSparkContext spark = SparkSetup.start(conf)) {
            explain(driver, spark, place, shard);
            return shard;
        } finally {
            InputsFolder.delete(place);
        }
    }

    /** Gone with the process, should that be ended. */
    private static Path temporary() {
        try {
            Path made = Files.createTempDirectory("scorecam-spark-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> InputsFolder.delete(made), "scorecam-tidy"));
            return made;
        } catch (IOException e) {
            throw new SetupException("java.io.tmpdir cannot be written (" + e + "): make room there", e);
        }
    }

    private void explain(DriverRun driver, JavaSparkContext spark, Path place, Path shard) throws InterruptedException {
        voice.at("the digests of the photos");
        DriverPhotos photos = driver.photos(spark);
        KeptSlices kept = new KeptSlices(arguments.out(), driver.identity(photos), driver.version());
        List<ShardPart> before = kept.read(voice);
        PhotosLeft left = PhotosLeft.of(photos, before);
        DriverProgress progress = new DriverProgress(driver.run().begin(), photos.all());
        before.forEach(progress::done);
        List<Measurements> parts = new ArrayList<>(left.known());
        if (!left.readable().isEmpty()) {
            RunTicket ticket = driver.ticket(photos, spark, place);
            parts.addAll(onSpark(left, driver, ticket, new SliceJob(spark, kept, progress, voice)));
        }
        if (!left.unreadable().isEmpty()) {
            parts.add(driver.run().quietly(DriverPhotos.predicate(left.unreadable())));
        }
        voice.at("the file " + shard);
        ShardJson.write(
                new ShardPart(driver.run().header(Shard.WHOLE, photos.digests().all()), together(parts)), shard);
        kept.delete();
    }

    private List<Measurements> onSpark(PhotosLeft left, DriverRun driver, RunTicket ticket, SliceJob job)
            throws InterruptedException {
        List<SentSlice> slices = left.slices(driver.run().plan(), job.cores(), ticket.areHere());
        voice.at("the explanations on " + job.where());
        voice.info("Score-CAM: " + left.readable().size() + " photos in " + slices.size() + " slices on " + job.where()
                + (left.known().isEmpty() ? "" : "; the others are kept from before"));
        try {
            return job.explain(slices, ticket);
        } finally {
            ExecutorRun.forget(ticket.id());
        }
    }

    /** In pairs: each explanation is sorted in a few times, not once a slice. */
    private static Measurements together(List<Measurements> parts) {
        List<Measurements> rest = parts;
        while (rest.size() > 1) {
            List<Measurements> pairs = new ArrayList<>();
            for (int i = 0; i < rest.size(); i += 2) {
                pairs.add(Measurements.together(rest.subList(i, Math.min(rest.size(), i + 2))));
            }
            rest = pairs;
        }
        return rest.get(0);
    }
}

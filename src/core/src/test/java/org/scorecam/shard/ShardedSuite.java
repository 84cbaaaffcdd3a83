package org.scorecam.shard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.ManyChannelsClassifier;
import org.scorecam.run.GrayRun;
import org.scorecam.run.Measurements;
import org.scorecam.suite.CocoSuite;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuiteSettings.Explain;

/** A suite in a folder, and its parts. */
public final class ShardedSuite {
    static final String VERSION = "1";

    private final SortedMap<String, String> settings = new TreeMap<>(Map.of("<effort>", "full"));
    private final Labels labels = Labels.none(2);
    private final CocoSuite coco;
    private Explain explain = Explain.ANNOTATED;
    private GrayRun run = GrayRun.of(new ManyChannelsClassifier());
    private int photos;

    private ShardedSuite(Path folder) {
        coco = new CocoSuite(folder);
    }

    /** Nine photos of one class or two, of which one is not there, and one that is not annotated. */
    public static ShardedSuite in(Path folder) {
        ShardedSuite suite = new ShardedSuite(folder).photos(8);
        suite.coco.photo("not-annotated.png", 1, 2);
        suite.coco.listed("missing.png").object(0, CocoSuite.LEFT_HALF);
        return suite;
    }

    /** With so many photos. */
    static ShardedSuite of(Path folder, int photos) {
        return new ShardedSuite(folder).photos(photos);
    }

    /** More photos. */
    ShardedSuite photos(int more) {
        for (int i = photos; i < photos + more; i++) {
            String name = i + ".png";
            coco.photo(name, 20 + 17 * i % 230, 220 - 13 * i % 200).listed(name).object(0, List.of(i % 3, i % 2, 2, 2));
            if (i % 3 == 0) {
                coco.object(1, CocoSuite.RIGHT_HALF);
            }
        }
        photos += more;
        return this;
    }

    CocoSuite coco() {
        return coco;
    }

    ShardedSuite predicted() {
        explain = Explain.PREDICTED;
        return this;
    }

    public ShardedSuite run(GrayRun other) {
        run = other;
        return this;
    }

    ShardedSuite setting(String place, String value) {
        settings.put(place, value);
        return this;
    }

    SortedMap<String, String> settings() {
        return settings;
    }

    public List<Suite> suites() {
        return List.of(Suite.plan(coco.settings(explain, Map.of(), Set.of()), labels));
    }

    SuiteDigests digests() {
        return SuiteDigests.of(suites(), labels);
    }

    Partition partition(int total) {
        return Partition.of(digests(), run.build(1).plan(suites(), Gate.open()).forwardsOfPhotos(), total);
    }

    /** What one process explains of it. */
    public ShardPart part(Shard shard, Gate gate) throws InterruptedException {
        Partition partition = partition(shard.total());
        Measurements measured = run.build(2).explain(suites(), partition.of(shard), gate);
        return new ShardPart(ShardHeader.of(shard, digests(), settings, partition.part(shard)), measured);
    }

    ShardFile file(Shard shard) throws InterruptedException {
        return new ShardFile(shard.fileName(), part(shard, Gate.open()));
    }

    List<ShardFile> files(int total) throws InterruptedException {
        List<Shard> shards = IntStream.rangeClosed(1, total)
                .mapToObj(i -> new Shard(i, total))
                .toList();
        List<ShardFile> files = new ArrayList<>();
        for (Shard shard : shards) {
            files.add(file(shard));
        }
        return files;
    }

    /** What parts come to. */
    public Measurements together(List<ShardFile> files) {
        return ShardedRun.of(files, "target/scorecam").together(digests(), settings);
    }

    static List<String> images(List<PhotoDigest> photos) {
        return photos.stream().map(PhotoDigest::image).collect(Collectors.toList());
    }
}

package org.scorecam.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.ScoreKind;
import org.scorecam.cam.TwoChannelClassifier;
import org.scorecam.file.Sha256;
import org.scorecam.json.MeasurementsJson;
import org.scorecam.json.ShardJson;
import org.scorecam.rule.DefaultRules;
import org.scorecam.rule.Waivers;
import org.scorecam.run.GrayRun;
import org.scorecam.run.Measurements;
import org.scorecam.run.Run;
import org.scorecam.shard.Shard;
import org.scorecam.shard.ShardFile;
import org.scorecam.shard.ShardedSuite;
import org.scorecam.store.Store;
import org.scorecam.suite.CocoSuite;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuiteSettings;

/** What one run keeps for another: the store's entries, and the measurements of a part of a suite. */
public final class KeptTargets {
    /** An entry's key, as its file is named. */
    private static final int NAME = 64;

    private static final int CHECKSUM = 32;

    private KeptTargets() {}

    /**
     * The targets.
     *
     * @param folder where suites, stores and results are written
     */
    public static List<Target> in(Path folder) throws IOException, InterruptedException {
        return List.of(
                store(Files.createDirectories(folder.resolve("kept"))),
                measurements(folder),
                shards(Files.createDirectories(folder.resolve("shards"))));
    }

    private static SuiteSettings suite(Path folder) {
        CocoSuite coco = new CocoSuite(folder);
        return coco.photo("a.png", 200, 10)
                .listed("a.png")
                .object(0, CocoSuite.LEFT_HALF)
                .object(1, CocoSuite.RIGHT_HALF)
                .settings();
    }

    /** Files of entries, each behind its name. */
    private static Target store(Path folder) throws IOException, InterruptedException {
        Path place = folder.resolve("store");
        SuiteSettings suite = suite(folder);
        SmallRun.explain(suite, folder, Store.in(place, warning -> {}));
        List<byte[]> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] name = String.valueOf(each.getFileName()).getBytes(StandardCharsets.US_ASCII);
                entries.add(joined(name, Files.readAllBytes(each)));
            }
        }
        return new Target(
                "store",
                entries,
                List.of(
                        (entry, random) -> behindName(entry, Bytes.changed(content(entry), random)),
                        (entry, random) -> withChecksum(entry, Bytes::changed, random),
                        (entry, random) -> withChecksum(entry, Fields::changed, random),
                        (entry, random) -> withChecksum(entry, Fields::moved, random)),
                changed -> {
                    for (byte[] entry : entries) {
                        write(place, entry);
                    }
                    write(place, changed);
                    SmallRun.explain(suite, folder, Store.in(place, warning -> {}));
                });
    }

    private static void write(Path place, byte[] entry) throws IOException {
        String name = new String(entry, 0, NAME, StandardCharsets.US_ASCII);
        Files.write(place.resolve(name.substring(0, 2)).resolve(name), content(entry));
    }

    private static byte[] content(byte[] entry) {
        return Arrays.copyOfRange(entry, NAME, entry.length);
    }

    private static byte[] behindName(byte[] entry, byte[] content) {
        return joined(Arrays.copyOf(entry, NAME), content);
    }

    /** An entry whose checksum, of its name and its value, is right, with another value between its first bytes and the checksum. */
    private static byte[] withChecksum(byte[] entry, Target.Change change, Random random) throws IOException {
        byte[] start = "scorecam store 1\n".getBytes(StandardCharsets.US_ASCII);
        byte[] name = Arrays.copyOf(entry, NAME);
        byte[] value = change.of(Arrays.copyOfRange(entry, NAME + start.length, entry.length - CHECKSUM), random);
        java.security.MessageDigest digest = Sha256.digest();
        digest.update(name);
        digest.update(value);
        return joined(name, start, value, digest.digest());
    }

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static Target measurements(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("part.json");
        Run run =
                GrayRun.of(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES)).build(1);
        Suite suite = Suite.plan(suite(folder), Labels.none(2));
        MeasurementsJson.write(run.explain(List.of(suite), photo -> true, Gate.open()), file);
        return new Target(
                "measurements",
                List.of(Files.readAllBytes(file)),
                List.of(Bytes::changed, JsonTree::changed, JsonTree::changed),
                changed -> {
                    Files.write(file, changed);
                    SmallRun.requireReadAgain(
                            Run.conclude(MeasurementsJson.read(file), DefaultRules.rules(), Waivers.NONE, Gate.open())
                                    .result(),
                            folder);
                });
    }

    /** One of two, which must not be taken for the other, nor for a smaller one. */
    private static Target shards(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("shard.json");
        ShardedSuite suite =
                ShardedSuite.in(folder).run(GrayRun.of(new TwoChannelClassifier(1, ScoreKind.PROBABILITIES)));
        ShardJson.write(suite.part(new Shard(1, 2), Gate.open()), file);
        ShardFile other = new ShardFile("other", suite.part(new Shard(2, 2), Gate.open()));
        return new Target(
                "shards",
                List.of(Files.readAllBytes(file)),
                List.of(Bytes::changed, JsonTree::changed, JsonTree::changed),
                changed -> {
                    Files.write(file, changed);
                    ShardFile read = new ShardFile("changed", ShardJson.read(file, "1"));
                    Measurements whole = suite.together(List.of(read, other));
                    SmallRun.requireReadAgain(
                            Run.conclude(whole, DefaultRules.rules(), Waivers.NONE, Gate.open())
                                    .result(),
                            folder);
                });
    }
}

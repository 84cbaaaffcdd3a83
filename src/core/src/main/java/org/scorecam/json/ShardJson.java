package org.scorecam.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorecam.file.AtomicFile;
import org.scorecam.file.LinkedFile;
import org.scorecam.file.Magic;
import org.scorecam.outcome.SetupException;
import org.scorecam.shard.PhotoDigest;
import org.scorecam.shard.Shard;
import org.scorecam.shard.ShardHeader;
import org.scorecam.shard.ShardPart;
import org.scorecam.shard.SuiteDigest;

/**
 * Writes and reads the file of a shard: where it is from, then what was measured, as {@link MeasurementsJson} has it. What was written reads
 * back as an equal part.
 */
public final class ShardJson {
    static final int FORMAT_VERSION = 1;

    /** First bytes of each. */
    private static final String START = "{\n  \"formatVersion\": ";

    private static final String CURE =
            "Explain that shard again (mvn verify -Dscorecam.shard=...), or fetch its file again.";

    private ShardJson() {}

    /**
     * Call it before any forward. What an earlier, killed build left half written beside the file is deleted.
     *
     * @throws SetupException if the file cannot be written, or something else has its name
     */
    public static void requireWritable(Path file) {
        Path existing = Objects.requireNonNull(file.toAbsolutePath().getParent());
        while (!Files.exists(existing)) {
            existing = Objects.requireNonNull(existing.getParent()); // a root exists
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new SetupException(file + ": cannot be written, as " + existing
                    + " is no folder that can be: change its" + " permissions, or name another <outputDirectory>");
        }
        try {
            if (LinkedFile.isThere(file)
                    && !(Files.isRegularFile(file) && Magic.isCutOff(file, START.getBytes(StandardCharsets.UTF_8)))) {
                throw new SetupException(file + ": is no file of a shard, and is not overwritten. Move it away, or name"
                        + " another <outputDirectory>.");
            }
            AtomicFile.deleteAbandoned(file, START);
        } catch (IOException e) {
            throw new SetupException(file + ": cannot be read (" + e + "). Move it away.", e);
        }
    }

    /**
     * Writes a part, whole or not at all.
     *
     * @throws SetupException if the file cannot be written
     */
    public static void write(ShardPart part, Path file) {
        Values.write(file, JsonStyle.INDENTED, values -> write(part, values));
    }

    /** What {@link #write(ShardPart, Path)} writes. */
    public static byte[] bytes(ShardPart part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Values.write(bytes, JsonStyle.INDENTED, values -> write(part, values));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory has none
        }
        return bytes.toByteArray();
    }

    private static void write(ShardPart part, Values values) throws IOException {
        ShardHeader header = part.header();
        values.object(() -> {
            values.whole("formatVersion", FORMAT_VERSION);
            values.whole("shard", header.shard().number());
            values.whole("of", header.shard().total());
            values.text("labels", header.labels());
            values.list("suites", header.suites(), suite -> write(suite, values));
            values.object("settings", () -> {
                for (Map.Entry<String, String> setting : header.settings().entrySet()) {
                    values.text(setting.getKey(), setting.getValue());
                }
            });
            values.list("photos", header.photos(), photo -> write(photo, values));
            values.json().writeFieldName("measured");
            MeasurementsJson.write(part.measured(), values);
        });
    }

    private static void write(SuiteDigest suite, Values values) throws IOException {
        values.object(() -> {
            values.text("name", suite.name());
            values.whole("photos", suite.photos());
            values.text("sha256", suite.sha256());
        });
    }

    private static void write(PhotoDigest photo, Values values) throws IOException {
        values.object(() -> {
            values.text("suite", photo.suite());
            values.text("image", photo.image());
            values.text("sha256", photo.sha256());
        });
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param version of this plugin: what another one measured may be measured otherwise
     * @throws SetupException if it cannot be read, is not of this form, or is another version's; the message says where
     */
    public static ShardPart read(Path file, String version) {
        try {
            return read(JsonValue.root(file, CURE), version);
        } catch (IOException e) {
            throw new SetupException(file + ": cannot be read (" + e + "). Make it readable. " + CURE, e);
        }
    }

    private static ShardPart read(JsonValue root, String version) {
        root.requireFormat(FORMAT_VERSION);
        JsonValue measured = root.field("measured");
        measured.field("tool").field("version").requireVersion(version, "all shards and for merge");
        return new ShardPart(header(root), MeasurementsJson.read(measured));
    }

    private static ShardHeader header(JsonValue root) {
        int total = root.field("of").whole(1, Shard.MOST);
        SortedMap<String, String> settings = new TreeMap<>();
        root.field("settings").fields().forEach((place, setting) -> settings.put(place, setting.text()));
        return new ShardHeader(
                new Shard(root.field("shard").whole(1, total), total),
                root.field("labels").sha256(),
                root.field("suites")
                        .list(suite -> new SuiteDigest(
                                suite.field("name").text(),
                                suite.field("photos").whole(0),
                                suite.field("sha256").sha256())),
                settings,
                root.field("photos")
                        .list(photo -> new PhotoDigest(
                                photo.field("suite").text(),
                                photo.field("image").text(),
                                photo.field("sha256").sha256())));
    }
}

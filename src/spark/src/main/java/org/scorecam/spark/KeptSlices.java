package org.scorecam.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scorecam.engine.Voice;
import org.scorecam.file.AtomicFile;
import org.scorecam.file.Sha256;
import org.scorecam.json.ShardJson;
import org.scorecam.outcome.SetupException;
import org.scorecam.shard.PhotoDigest;
import org.scorecam.shard.ShardPart;

/**
 * What finished slices told, a file each, in the out folder until the whole is written: a run that is started again goes on from there, with as many
 * executors, and so with such slices, as it then has. They lie in a folder named by the digest of all that explanations depend on, so that those of
 * another model, other settings or other photos are never taken.
 */
final class KeptSlices {
    private static final String FOLDER = "slices";
    private static final int LETTERS = 16;

    private final Path folder;
    private final String version;

    /**
     * Those of one run.
     *
     * @param out the folder of the shard
     * @param identity all that explanations depend on, as one text
     */
    KeptSlices(Path out, String identity, String version) {
        folder = out.resolve(FOLDER).resolve(Sha256.of(utf8(identity)).substring(0, LETTERS));
        this.version = version;
    }

    /** What earlier runs have left; a file that cannot be read is told, and explained again. */
    List<ShardPart> read(Voice voice) {
        List<ShardPart> parts = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "slice-*.json")) {
                for (Path file : files) {
                    try {
                        parts.add(ShardJson.read(file, version));
                    } catch (SetupException damaged) {
                        voice.warn(damaged.getMessage() + " Its photos are explained again.");
                    }
                }
            } catch (IOException e) {
                throw new SetupException(folder + " cannot be read (" + e + "): make it readable, or delete it", e);
            }
        }
        return parts;
    }

    /** Keeps one. */
    ShardPart keep(SentSlice slice, byte[] shard) {
        String photos = slice.digests().stream().map(PhotoDigest::toString).collect(Collectors.joining("\n"));
        Path file = folder.resolve("slice-" + Sha256.of(utf8(photos)).substring(0, LETTERS) + ".json");
        try {
            AtomicFile.write(file, out -> out.write(shard));
        } catch (IOException e) {
            throw new SetupException(file + " cannot be written (" + e + "): make room there, and start again", e);
        }
        return ShardJson.read(file, version);
    }

    /** Deletes them, once the whole is written. */
    void delete() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
            Files.deleteIfExists(folder.resolveSibling(""));
        } catch (IOException others) {
            return; // other runs' lie beside them, or the next run deletes them
        }
    }

    Path folder() {
        return folder;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

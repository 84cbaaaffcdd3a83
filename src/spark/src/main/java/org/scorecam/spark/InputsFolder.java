package org.scorecam.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.engine.Version;
import org.scorecam.json.ProjectSettingsJson;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.ProjectSettings;

/** A folder of a process' own with what an {@link InputsArchive} holds; deleted when it is closed. */
final class InputsFolder implements AutoCloseable {
    private final Path folder;

    private @Nullable Map<String, PhotoFileDigest> known;

    private InputsFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws SetupException if the archive cannot be read, or there is no room */
    static InputsFolder unpack(Path archive, Path place) {
        try {
            InputsFolder made = new InputsFolder(Files.createTempDirectory(place, "scorecam-")
                    .toAbsolutePath()
                    .normalize());
            try (InputStream in = new BufferedInputStream(Files.newInputStream(archive));
                    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    made.put(entry.getName(), zip);
                }
            } catch (IOException e) {
                made.close();
                throw e;
            }
            return made;
        } catch (IOException e) {
            throw new SetupException(
                    "what the driver sent cannot be unpacked into " + place + " (" + e
                            + "): make room there, or name another folder in spark.local.dir",
                    e);
        }
    }

    private void put(String name, InputStream content) throws IOException {
        String below = name.startsWith(InputsArchive.EMPTY) ? name.substring(InputsArchive.EMPTY.length()) : null;
        String file = below == null && name.startsWith(InputsArchive.FILES)
                ? name.substring(InputsArchive.FILES.length())
                : below;
        Path target = file == null ? folder.resolve(name) : root().resolve(file);
        Path beside = target.getParent();
        if (!target.normalize().startsWith(folder) || beside == null) {
            throw new IOException(name + " leads out of the folder");
        }
        Files.createDirectories(beside);
        Files.copy(content, target);
    }

    /** Below which the driver's files lie, at the driver's paths. */
    Path root() {
        return folder.resolve("root");
    }

    ProjectSettings project() {
        Path file = root().resolve(text(InputsArchive.SETTINGS));
        return MovedProject.below(root(), ProjectSettingsJson.read(file, Version.ours()));
    }

    List<PhotoFileDigest> photos() {
        return PhotoFileDigest.read(text(InputsArchive.PHOTOS));
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new SetupException(folder.resolve(name) + " cannot be read (" + e + "). Start the run again", e);
        }
    }

    /** What the driver read of one of the files below {@link #root}; null where it could not. */
    @Nullable
    String sha256(Path file) {
        Map<String, PhotoFileDigest> digests = known;
        if (digests == null) {
            digests = photos().stream()
                    .collect(Collectors.toMap(PhotoFileDigest::path, Function.identity(), (one, same) -> one));
            known = digests;
        }
        PhotoFileDigest found = digests.get(name(file));
        return found == null ? null : found.sha256();
    }

    /** As {@link Rooted} names the driver's file that stands below {@link #root}. */
    String name(Path file) {
        return root().relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    @Override
    public void close() {
        delete(folder);
    }

    /** With all that is in it, as far as it can be. */
    static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            return; // it lies among temporary files, or in a folder of Spark's that goes with the executor
        }
    }
}

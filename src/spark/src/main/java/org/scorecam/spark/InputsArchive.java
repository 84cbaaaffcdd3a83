package org.scorecam.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.scorecam.outcome.SetupException;

/** One file with all that a machine needs once to explain photos, but for the photos: the settings, the model, annotations, and the photos' digests. */
final class InputsArchive {
    static final String SETTINGS = "settings";
    static final String PHOTOS = "photos";
    static final String FILES = "files/";
    static final String EMPTY = "empty/";

    private InputsArchive() {}

    /**
     * Writes it.
     *
     * @param settings which of the files is {@code scorecam.json}
     * @param photos of the suites, with their digests
     * @throws SetupException if a file cannot be read, or there is no room
     */
    static void write(Path archive, Path settings, RunInputs inputs, List<PhotoFileDigest> photos) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            put(zip, SETTINGS, Rooted.name(settings).getBytes(StandardCharsets.UTF_8));
            put(zip, PHOTOS, PhotoFileDigest.lines(photos).getBytes(StandardCharsets.UTF_8));
            for (Path file : inputs.files()) {
                zip.putNextEntry(new ZipEntry(FILES + Rooted.name(file)));
                Files.copy(file, zip);
                zip.closeEntry();
            }
            for (Path photo : inputs.photos()) {
                if (!inputs.files().contains(photo)) {
                    put(zip, EMPTY + Rooted.name(photo), new byte[0]);
                }
            }
        } catch (IOException e) {
            throw new SetupException(
                    "what executors need cannot be brought together in " + archive + " (" + e
                            + "): make its files readable, and room in that folder",
                    e);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}

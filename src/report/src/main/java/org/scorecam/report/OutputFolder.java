package org.scorecam.report;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.scorecam.file.AtomicFile;

/** The report's folder. Remembers what was written, to tell what an earlier report left behind. */
final class OutputFolder {
    /** A folder of that name may hold files of others: ours end in the digits that {@link Names} gives. */
    private static final Pattern OURS = Pattern.compile(".+-[0-9a-f]{10}(-[a-z0-9-]+)?\\.(html|jpg|png)");

    private static final List<String> FOLDERS = List.of("explanations", "images");

    private final Path folder;
    private final Set<Path> written = ConcurrentHashMap.newKeySet();

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    void write(String file, byte[] bytes) throws IOException {
        Path target = folder.resolve(file);
        AtomicFile.write(target, out -> out.write(bytes));
        written.add(target);
    }

    void write(String file, String text) throws IOException {
        Path target = folder.resolve(file);
        AtomicFile.write(target, text);
        written.add(target);
    }

    /** Deletes what an earlier report wrote and this one did not. */
    void deleteStale() throws IOException {
        for (String name : FOLDERS) {
            Path stale = folder.resolve(name);
            if (Files.isDirectory(stale)) {
                deleteStale(stale);
            }
        }
    }

    /** Deletes what reports write, and the folders that are empty then. */
    void delete(List<String> files) throws IOException {
        deleteStale();
        for (String file : files) {
            Files.deleteIfExists(folder.resolve(file));
        }
        for (String name : FOLDERS) {
            deleteIfEmpty(folder.resolve(name));
        }
    }

    private static void deleteIfEmpty(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try {
                Files.delete(directory);
            } catch (DirectoryNotEmptyException e) {
                // files of others are in it, and stay
            }
        }
    }

    private void deleteStale(Path directory) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                boolean ours = OURS.matcher(file.getFileName().toString()).matches();
                if (ours && !written.contains(file) && Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}

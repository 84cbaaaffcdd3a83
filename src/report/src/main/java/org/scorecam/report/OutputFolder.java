package org.scorecam.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.scorecam.file.AtomicFile;
import org.scorecam.file.OwnFiles;
import org.scorecam.file.Sha256;

/** The report's folder. Remembers what was written, to tell what an earlier report left behind. */
public final class OutputFolder {
    /** Pages and pictures of explanations: their names end in the digits that {@link Names} gives. */
    private static final Pattern OF_EXPLANATION = Pattern.compile(".+-[0-9a-f]{10}(-[a-z0-9-]+)?\\.(html|jpg|png)");

    /** Further pages of classes and of what is to be reviewed, and the classes' pictures. */
    private static final Pattern FURTHER =
            Pattern.compile("(classes|review)-[0-9]+\\.html|images/classes-[0-9]+\\.png");

    private static final List<String> FOLDERS = List.of("explanations", "images");

    private final OwnFiles files;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    OutputFolder(Path folder) throws IOException {
        files = files(folder);
    }

    /**
     * What is ours in a folder: what its list says, and what shows by its content that we wrote it.
     *
     * @throws org.scorecam.outcome.SetupException if a file of others has the list's name
     */
    public static OwnFiles files(Path folder) throws IOException {
        OwnFiles files = OwnFiles.in(folder);
        EarlierReport earlier = new EarlierReport(files);
        // somebody may have copied a result into a folder that has a list
        earlier.adoptTexts();
        if (!files.isListed()) {
            earlier.adoptPages();
        }
        return files;
    }

    /** Writes a file; one that is the same already is left as it is. */
    void write(String file, byte[] bytes) throws IOException {
        if (!holds(file, bytes.length)
                || !Arrays.equals(Files.readAllBytes(files.folder().resolve(file)), bytes)) {
            AtomicFile.write(files.claim(file), out -> out.write(bytes));
        }
        written.add(file);
    }

    void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean holds(String file, long bytes) throws IOException {
        return files.has(file) && Files.size(files.folder().resolve(file)) == bytes;
    }

    /** Whether a file of ours is there, with that digest. */
    boolean holds(String file, String sha256) throws IOException {
        return files.has(file) && Sha256.of(files.folder().resolve(file)).equals(sha256);
    }

    /** What an earlier report drew here. */
    Drawn drawn() throws IOException {
        return Drawn.in(this, files);
    }

    /** A file that an earlier report wrote belongs to this one. */
    void keep(String file) {
        written.add(file);
    }

    /** Puts the list in order, and deletes what a killed build left half written. */
    void settle() throws IOException {
        files.settle();
    }

    /** Deletes what an earlier report wrote and this one did not. */
    void deleteStale() throws IOException {
        for (String file : files.all()) {
            if (isOfSome(file) && !written.contains(file)) {
                files.delete(file);
            }
        }
        settle();
    }

    /** Whether it is there for some explanations alone, or one of several pages. */
    private static boolean isOfSome(String file) {
        boolean isBelow = FOLDERS.stream().anyMatch(folder -> file.startsWith(folder + "/"));
        return FURTHER.matcher(file).matches()
                || (isBelow && OF_EXPLANATION.matcher(file).matches());
    }

    /** Deletes what reports write, and the folders that are empty then. */
    void delete(List<String> fixed) throws IOException {
        for (String file : fixed) {
            files.delete(file);
        }
        deleteStale();
        for (String folder : FOLDERS) {
            files.deleteIfEmpty(folder);
        }
    }
}

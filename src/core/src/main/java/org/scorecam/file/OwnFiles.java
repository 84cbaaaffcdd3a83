package org.scorecam.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.scorecam.outcome.SetupException;

/**
 * What we wrote into a folder, by a list that lies in it: nothing else there is overwritten or deleted, however it is named,
 * and nothing through a link. A file stands on the list before it is written, so that a killed build leaves none that is not
 * on it. Safe for use by several threads.
 */
public final class OwnFiles {
    /** The list's own name. */
    public static final String LIST = "scorecam-files.txt";

    private static final String HEADER =
            "# The files that scorecam wrote here. It overwrites and deletes these alone: keep this list beside them.\n";

    private final Path folder;
    private final NavigableSet<String> names;
    private boolean isListed;
    private boolean isCutOff;

    private OwnFiles(Path folder, Set<String> names, boolean isListed, boolean isCutOff) {
        this.folder = folder;
        this.names = new ConcurrentSkipListSet<>(names);
        this.isListed = isListed;
        this.isCutOff = isCutOff;
    }

    /**
     * What the list says; nothing where there is none.
     *
     * @throws SetupException if a file of others has the list's name
     */
    public static OwnFiles in(Path folder) throws IOException {
        Path list = folder.resolve(LIST);
        if (!LinkedFile.isThere(list)) {
            return new OwnFiles(folder, Set.of(), false, false);
        }
        boolean isFile = Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS);
        if (!isFile || !Magic.is(list, HEADER.getBytes(StandardCharsets.UTF_8))) {
            throw new SetupException(list + ": is not the list that scorecam keeps of its files. Move it away, or name"
                    + " another <outputDirectory>.");
        }
        String text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
        // a build that was killed may have left half a line
        String whole = text.substring(HEADER.length(), text.lastIndexOf('\n') + 1);
        Set<String> names = new TreeSet<>();
        whole.lines().filter(OwnFiles::isInside).forEach(names::add);
        return new OwnFiles(folder, names, true, !text.endsWith("\n"));
    }

    /** A list that somebody has changed leads nowhere else. */
    private static boolean isInside(String name) {
        return name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)?");
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** Whether the folder has a list. */
    public synchronized boolean isListed() {
        return isListed;
    }

    /** What is ours from now on, though no list says so: whoever says it knows it by its content. */
    public void adopt(String name) {
        if (isInside(name) && isFile(name)) {
            names.add(name);
        }
    }

    /**
     * Whether it can be written without harm to others.
     *
     * @param name with {@code /}
     * @throws SetupException if something lies there that we did not write
     */
    public void requireFree(String name) {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null && !parent.equals(folder) && LinkedFile.isThere(parent) && !isFolder(parent)) {
            throw notOurs(parent);
        }
        if (LinkedFile.isThere(file) && !has(name)) {
            throw notOurs(file);
        }
    }

    private static SetupException notOurs(Path file) {
        return new SetupException(
                file + ": scorecam did not write this, as " + LIST + " beside it or above would say, and"
                        + " does not overwrite it. Move it away, or name an <outputDirectory> of its own.");
    }

    /** Whether a file of ours is there. */
    public boolean has(String name) {
        return names.contains(name) && isFile(name);
    }

    /**
     * Puts a file on the list.
     *
     * @param name with {@code /}
     * @return where to write it
     * @throws SetupException if something lies there that we did not write
     */
    public Path claim(String name) throws IOException {
        requireFree(name);
        synchronized (this) {
            boolean isNew = names.add(name);
            if (!isListed || isCutOff) {
                writeList();
            } else if (isNew) {
                Files.writeString(folder.resolve(LIST), name + "\n", StandardOpenOption.APPEND);
            }
        }
        return folder.resolve(name);
    }

    /** Those of ours, by their names from the folder on. */
    public List<String> all() {
        return List.copyOf(names);
    }

    /** Deletes a file if we wrote it. */
    public void delete(String name) throws IOException {
        if (has(name)) {
            Files.deleteIfExists(folder.resolve(name));
        }
        names.remove(name);
    }

    /**
     * Deletes what a killed build left half written of our files, and the folders below that are empty then; and writes the
     * list anew: with what is there, in order. Without any file of ours there is no list.
     */
    public synchronized void settle() throws IOException {
        Set<String> folders = new TreeSet<>(Set.of(""));
        names.stream()
                .filter(name -> name.contains("/"))
                .map(OwnFiles::directory)
                .forEach(folders::add);
        for (String directory : folders) {
            deleteAbandoned(directory);
        }
        names.removeIf(name -> !isFile(name));
        if (names.isEmpty()) {
            if (isListed) {
                Files.deleteIfExists(folder.resolve(LIST));
                isListed = false;
            }
        } else {
            writeList();
        }
    }

    /** Deletes a folder below that holds nothing. */
    public void deleteIfEmpty(String directory) throws IOException {
        Path below = folder.resolve(directory);
        if (isFolder(below)) {
            try {
                Files.delete(below);
            } catch (DirectoryNotEmptyException | NotDirectoryException e) {
                // files of others are in it, and stay
            }
        }
    }

    private void deleteAbandoned(String directory) throws IOException {
        Path within = folder.resolve(directory);
        if (!directory.isEmpty() && !isFolder(within)) {
            return;
        }
        for (Path temporary : Temporaries.abandonedIn(within)) {
            String prefix = directory.isEmpty() ? "" : directory + "/";
            String name = Temporaries.target(String.valueOf(temporary.getFileName()))
                    .map(target -> prefix + target)
                    .orElse("");
            if (names.contains(name) || name.equals(LIST)) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private void writeList() throws IOException {
        AtomicFile.write(folder.resolve(LIST), HEADER + String.join("\n", names) + "\n");
        isListed = true;
        isCutOff = false;
    }

    private boolean isFile(String name) {
        Path file = folder.resolve(name);
        boolean isInFolder = !name.contains("/") || isFolder(folder.resolve(directory(name)));
        return isInFolder && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFolder(Path file) {
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static String directory(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }
}

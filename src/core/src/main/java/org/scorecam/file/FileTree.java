package org.scorecam.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorecam.outcome.SetupException;

/**
 * The files of a folder and of those below it, symbolic links followed. Hidden files and folders are left alone; what else is left out is
 * kept for whoever tells people.
 */
public final class FileTree {
    private static final int SHOWN = 3;

    /** Links in folders that links lead to again multiply: a folder that is met more often is no data set's. */
    private static final int MOST_WAYS = 100;

    private final SortedMap<String, Path> files = new TreeMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Map<Object, Integer> ways = new HashMap<>();

    private FileTree() {}

    /**
     * Lists a folder.
     *
     * @param what the folder is, for messages: {@code annotations}
     * @throws SetupException if it, or a folder in it, cannot be read, or links make more of it than any data set has
     */
    public static FileTree of(String what, Path folder) {
        FileTree tree = new FileTree();
        try {
            tree.visit(folder, "", Files.readAttributes(folder, BasicFileAttributes.class), new HashSet<>());
        } catch (IOException unreadable) {
            throw new SetupException(
                    what + " " + folder + " cannot be read (" + unreadable + "): check the folder and its permissions",
                    unreadable);
        }
        return tree;
    }

    /** The regular files by their names as seen from the folder, with {@code /}. */
    public SortedMap<String, Path> files() {
        return files;
    }

    /** Their names, sorted. */
    public Set<String> names() {
        return files.keySet();
    }

    /** What was left out, and why, as one sentence; none where nothing was. */
    public List<String> notes(String what, Path folder) {
        if (leftOut.isEmpty()) {
            return List.of();
        }
        int more = leftOut.size() - SHOWN;
        return List.of(what + " " + folder + ": left out "
                + String.join(", ", leftOut.subList(0, Math.min(SHOWN, leftOut.size())))
                + (more > 0 ? ", and " + more + " more" : "") + ": mend " + (more == 1 - SHOWN ? "it" : "them")
                + " if there are photos or annotations behind");
    }

    private void visit(Path folder, String prefix, BasicFileAttributes is, Set<Object> above) throws IOException {
        Object key = is.fileKey() == null ? folder.toRealPath() : is.fileKey(); // Windows has no keys
        if (!above.add(key)) {
            leftOut.add(prefix + " (a link back to a folder that it is in)");
            return;
        }
        if (ways.merge(key, 1, Integer::sum) > MOST_WAYS) {
            throw new IOException("links lead to " + folder.toRealPath() + " in more than " + MOST_WAYS + " ways");
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!name.startsWith(".")) {
                    add(entry, prefix + name, above);
                }
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        above.remove(key);
    }

    private void add(Path entry, String name, Set<Object> above) throws IOException {
        BasicFileAttributes is;
        try {
            is = Files.readAttributes(entry, BasicFileAttributes.class);
        } catch (IOException unreadable) {
            if (!Files.isSymbolicLink(entry)) {
                throw unreadable;
            }
            leftOut.add(name + " (a link that leads nowhere)");
            return;
        }
        if (is.isDirectory()) {
            visit(entry, name + "/", is, above);
        } else if (is.isRegularFile()) {
            files.put(name, entry);
        } else {
            leftOut.add(name + " (no regular file)");
        }
    }
}

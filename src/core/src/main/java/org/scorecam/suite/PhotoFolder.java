package org.scorecam.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scorecam.outcome.SetupException;

/** The photos of a suite's folder, by their names in it. */
final class PhotoFolder {
    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png");

    private final Path folder;
    private final Set<String> names;

    private PhotoFolder(Path folder, Set<String> names) {
        this.folder = folder;
        this.names = names;
    }

    /** @throws SetupException if it is no folder, cannot be read, or holds no JPEG and no PNG */
    static PhotoFolder list(String suite, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new SetupException("suite " + suite + ": <images> " + folder + " is no folder; correct the path");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> names = new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> nameIn(folder, file))
                    .filter(PhotoFolder::isPhoto)
                    .toList());
            if (names.isEmpty()) {
                throw new SetupException("suite " + suite + ": <images> " + folder
                        + " holds no photo (.jpg, .jpeg or .png); correct the path, or put the photos there");
            }
            return new PhotoFolder(folder, names);
        } catch (IOException | UncheckedIOException e) {
            throw new SetupException(
                    "suite " + suite + ": <images> " + folder + " cannot be read; check its permissions", e);
        }
    }

    private static String nameIn(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isPhoto(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".")
                && !lower.contains("/.")
                && ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /**
     * The photo that an annotation means: by its whole name; without the folders of another machine, if they are absolute
     * or end with this folder's own name (any other could be another photo of the same name); or with the ending that
     * Pascal VOC files often leave out. The name itself if there is none.
     */
    String find(String annotated) {
        String name = annotated;
        boolean foreign = leavesTheFolder(annotated);
        String dropped = "";
        while (true) {
            for (String candidate : withEndings(name)) {
                boolean same = dropped.isEmpty() || foreign || folder.endsWith(dropped);
                if (same && names.contains(candidate)) {
                    return candidate;
                }
            }
            int slash = name.indexOf('/');
            if (slash < 0) {
                return foreign ? name : annotated;
            }
            dropped = name.substring(0, slash);
            name = name.substring(slash + 1);
        }
    }

    /** A suite's photos lie in its folder: no other file is read, and no absolute path gets into the results. */
    private static boolean leavesTheFolder(String annotated) {
        return annotated.startsWith("/")
                || annotated.contains(":")
                || List.of(annotated.split("/", -1)).contains("..");
    }

    private static List<String> withEndings(String name) {
        return isPhoto(name)
                ? List.of(name)
                : Stream.concat(Stream.of(name), ENDINGS.stream().map(name::concat))
                        .toList();
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Set<String> names() {
        return names;
    }
}

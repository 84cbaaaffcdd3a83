package org.scorecam.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.FileTree;
import org.scorecam.image.PhotoEndings;
import org.scorecam.outcome.SetupException;

/** The photos of a suite's folder, by their names in it. */
final class PhotoFolder {
    private final String suite;
    private final Path folder;
    private final Set<String> names;
    private final Map<String, List<String>> byStem;
    private final List<String> notes;

    private PhotoFolder(String suite, Path folder, Set<String> names, List<String> notes) {
        this.notes = notes;
        this.suite = suite;
        this.folder = folder;
        this.names = names;
        byStem = names.stream().collect(Collectors.groupingBy(name -> NameReadings.composed(PhotoEndings.stem(name))));
    }

    /** @throws SetupException if it is no folder, cannot be read, or holds no photo */
    static PhotoFolder list(String suite, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new SetupException("suite " + suite + ": <images> " + folder + " is no folder; correct the path");
        }
        String what = "suite " + suite + ": <images>";
        FileTree tree = FileTree.of(what, folder);
        Set<String> names =
                tree.names().stream().filter(PhotoEndings::isPhoto).collect(Collectors.toCollection(TreeSet::new));
        if (names.isEmpty()) {
            throw new SetupException("suite " + suite + ": <images> " + folder + " holds no photo ("
                    + PhotoEndings.listed() + "); correct the path, or put the photos there");
        }
        return new PhotoFolder(suite, folder, names, tree.notes("<images>", folder));
    }

    /**
     * The photo that an annotation means: by its whole name; without the folders of another machine, if they are absolute
     * or end with this folder's own name (any other could be another photo of the same name); with the ending in another
     * case; with the ending that many annotations leave out; in another of Unicode's forms; or decoded, where it was written
     * for a browser. The name itself if there is none.
     *
     * @throws SetupException if the annotation may mean several photos
     */
    String find(String annotated) {
        for (String reading : NameReadings.of(annotated)) {
            String found = inSomeFolder(reading);
            if (found != null) {
                return found;
            }
        }
        return leavesTheFolder(annotated) ? annotated.substring(annotated.lastIndexOf('/') + 1) : annotated;
    }

    private @Nullable String inSomeFolder(String annotated) {
        String name = annotated;
        boolean foreign = leavesTheFolder(annotated);
        String dropped = "";
        while (true) {
            boolean same = dropped.isEmpty() || foreign || isOwnName(dropped);
            String found = same ? named(name) : null;
            int slash = name.indexOf('/');
            if (found != null || slash < 0) {
                return found;
            }
            dropped = name.substring(0, slash);
            name = name.substring(slash + 1);
        }
    }

    private boolean isOwnName(String dropped) {
        return NameReadings.composed(dropped).equals(NameReadings.composed(String.valueOf(folder.getFileName())));
    }

    /** A suite's photos lie in its folder: no other file is read, and no absolute path gets into the results. */
    private static boolean leavesTheFolder(String annotated) {
        return annotated.startsWith("/")
                || annotated.contains(":")
                || List.of(annotated.split("/", -1)).contains("..");
    }

    /** Null where there is none. */
    private @Nullable String named(String annotated) {
        if (names.contains(annotated)) {
            return annotated;
        }
        boolean whole = PhotoEndings.isPhoto(annotated);
        String composed = NameReadings.composed(annotated);
        List<String> found = byStem.getOrDefault(PhotoEndings.stem(composed), List.of()).stream()
                .filter(name -> !whole || NameReadings.composed(name).equalsIgnoreCase(composed))
                .toList();
        if (found.size() > 1) {
            throw new SetupException("suite " + suite + ": the annotations name a photo " + annotated
                    + ", and <images> " + folder + " holds " + String.join(" and ", found)
                    + ": rename one of them, or write its whole name");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** What a person should know of what was left out. */
    List<String> notes() {
        return notes;
    }

    Set<String> names() {
        return names;
    }
}

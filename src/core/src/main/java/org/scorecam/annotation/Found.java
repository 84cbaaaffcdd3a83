package org.scorecam.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * Which formats a folder has, told from the files in it; hidden files and subfolders are left alone, but for YOLO's text files
 * and for folders of photos.
 *
 * @param files by format; for YOLO and folders of photos, the folder itself
 */
record Found(Path folder, SortedMap<AnnotationFormat, List<Path>> files) {
    private static final int SHOWN = 3;

    static Found in(Path folder) {
        SortedMap<AnnotationFormat, List<Path>> found = new TreeMap<>();
        for (Path file : list(folder)) {
            AnnotationFormat format = FileFormat.inFolder(file);
            if (format != null) {
                found.computeIfAbsent(format, any -> new ArrayList<>()).add(file);
            }
        }
        if (YoloReader.isIn(folder)) {
            found.put(AnnotationFormat.YOLO, List.of(folder));
        }
        if (found.isEmpty() && FoldersReader.isIn(folder)) {
            found.put(AnnotationFormat.FOLDERS, List.of(folder));
        }
        return new Found(folder, found);
    }

    /** A file that is named itself. */
    static Found single(Path file, AnnotationFormat format) {
        return new Found(file, new TreeMap<>(Map.of(format, List.of(file))));
    }

    /** What a reader that looks around by itself is to begin at. */
    Path place(AnnotationFormat format) {
        return files.getOrDefault(format, List.of(folder)).get(0);
    }

    /** The one format that there is, or that is wanted. */
    AnnotationFormat format(@Nullable AnnotationFormat wanted) {
        if (wanted != null) {
            return wanted;
        }
        if (files.isEmpty()) {
            throw new SetupException("annotations " + folder + " have none of the formats that are read ("
                    + AnnotationFormat.titles() + "): correct the path, name the file itself, or export the"
                    + " annotations as one of them");
        }
        if (files.size() > 1) {
            throw new SetupException("annotations " + folder + " have " + files.size() + " formats, "
                    + files.entrySet().stream().map(this::shown).collect(Collectors.joining(" and "))
                    + ": say which is meant with "
                    + files.keySet().stream().map(AnnotationFormat::element).collect(Collectors.joining(" or ")));
        }
        return files.firstKey();
    }

    private String shown(Map.Entry<AnnotationFormat, List<Path>> entry) {
        return entry.getKey().title() + names(entry.getValue());
    }

    private String names(List<Path> some) {
        if (some.equals(List.of(folder))) {
            return "";
        }
        return some.stream()
                .limit(SHOWN)
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(", ", ": ", some.size() > SHOWN ? ", …" : ""));
    }

    /** The files of a format, any number. */
    List<Path> of(AnnotationFormat format) {
        List<Path> found = files.getOrDefault(format, List.of());
        if (found.isEmpty()) {
            throw new SetupException("annotations " + folder + " have no file of " + format.title() + ", which "
                    + format.element() + " asks for: correct the path, or the format");
        }
        return found;
    }

    /** The one file of a format that holds all photos. */
    Path only(AnnotationFormat format) {
        List<Path> found = of(format);
        if (found.size() > 1) {
            throw new SetupException("annotations " + folder + " have " + found.size() + " files of " + format.title()
                    + names(found) + ": name the one that is meant in <annotations>");
        }
        return found.get(0);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw TextFile.unreadable(folder, unreadable);
        }
    }
}

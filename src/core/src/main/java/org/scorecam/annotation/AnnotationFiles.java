package org.scorecam.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.PhotoEndings;
import org.scorecam.outcome.SetupException;

/**
 * The files of a suite's annotations, and their format. In a folder, hidden files and subfolders are left alone, but for YOLO's text files
 * and for folders of photos.
 *
 * @param place as the user named it, a file or a folder
 * @param files of the format; empty where readers find them by themselves
 */
record AnnotationFiles(Path place, AnnotationFormat format, List<Path> files) {
    private static final int SHOWN = 3;

    /**
     * Tells the format of a file, or of the files in a folder.
     *
     * @param wanted null to find the format
     * @throws SetupException if there is no format, or there are several
     */
    static AnnotationFiles find(Path fileOrFolder, @Nullable AnnotationFormat wanted) {
        if (!Files.exists(fileOrFolder)) {
            throw new SetupException(
                    "annotations " + fileOrFolder + " do not exist: mend the path in <annotations>, or add the file");
        }
        return Files.isDirectory(fileOrFolder) ? in(fileOrFolder, wanted) : single(fileOrFolder, wanted);
    }

    private static AnnotationFiles single(Path file, @Nullable AnnotationFormat wanted) {
        AnnotationFormat format = wanted == null ? format(FileStart.of(file), file) : wanted;
        if (!format.hasBoxes()) {
            throw new SetupException("annotations " + file + " are a file, but " + format.element()
                    + " needs the folder of the photos: leave <annotations> out");
        }
        return new AnnotationFiles(file, format, List.of(file));
    }

    /** What is of no format is left to the reader of the first of its kind, who says what it lacks. */
    private static AnnotationFormat format(FileStart start, Path file) {
        if (start.firstLine().isEmpty()) {
            throw JsonFile.empty(file);
        }
        List<AnnotationFormat> possible = AnnotationFormat.ofKind(start.kind());
        return possible.stream()
                .filter(format -> format.isOf(start))
                .findFirst()
                .or(() -> possible.stream().findFirst())
                .orElseThrow(() -> unknown(file));
    }

    private static SetupException unknown(Path file) {
        String first = TextFile.lines(file).stream().findFirst().orElse("");
        return new SetupException("annotations " + file + " have none of the formats that are read ("
                + AnnotationFormat.titles() + "), their first line is "
                + (first.length() > 60 ? first.substring(0, 60) + "…" : first)
                + ": export them as one of these, or, for YOLO, name the folder");
    }

    private static AnnotationFiles in(Path folder, @Nullable AnnotationFormat wanted) {
        SortedMap<AnnotationFormat, List<Path>> found = new TreeMap<>();
        List<Path> others = new ArrayList<>();
        for (Path file : list(folder)) {
            inFolder(file)
                    .map(format -> found.computeIfAbsent(format, any -> new ArrayList<>()))
                    .orElse(others)
                    .add(file);
        }
        others.removeIf(file -> PhotoEndings.isPhoto(String.valueOf(file.getFileName())));
        for (AnnotationFormat format : AnnotationFormat.values()) {
            if ((format.hasBoxes() || found.isEmpty()) && format.isIn(folder)) {
                found.put(format, List.of());
            }
        }
        AnnotationFormat format = wanted == null ? only(folder, found, others) : wanted;
        return new AnnotationFiles(folder, format, found.getOrDefault(format, List.of()));
    }

    /** Only files whose names end as a format's do are opened. */
    private static Optional<AnnotationFormat> inFolder(Path file) {
        List<AnnotationFormat> possible = AnnotationFormat.ofKind(FileStart.ending(file));
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        FileStart start = FileStart.inFolder(file);
        return possible.stream()
                .filter(format -> format.isOf(start))
                .findFirst()
                .or(() -> possible.stream().filter(first -> start.isBroken()).findFirst());
    }

    private static AnnotationFormat only(
            Path folder, SortedMap<AnnotationFormat, List<Path>> found, List<Path> others) {
        if (found.isEmpty()) {
            throw new SetupException("annotations " + folder + " have none of the formats that are read ("
                    + AnnotationFormat.titles() + ")" + names(others, ", only ")
                    + ": correct the path, name the file itself, or export the"
                    + " annotations as one of them");
        }
        if (found.size() > 1) {
            throw new SetupException("annotations " + folder + " have " + found.size() + " formats, "
                    + found.entrySet().stream()
                            .map(entry -> entry.getKey().title() + names(entry.getValue(), ": "))
                            .collect(Collectors.joining(" and "))
                    + ": say which is meant with "
                    + found.keySet().stream().map(AnnotationFormat::element).collect(Collectors.joining(" or ")));
        }
        return found.firstKey();
    }

    private static String names(List<Path> files, String before) {
        return files.isEmpty()
                ? ""
                : files.stream()
                        .limit(SHOWN)
                        .map(file -> String.valueOf(file.getFileName()))
                        .collect(Collectors.joining(", ", before, files.size() > SHOWN ? ", …" : ""));
    }

    /** What a person may take for read: links that lead nowhere, and files of formats of one file a photo in folders below. */
    List<String> notes() {
        if (files.isEmpty() || !Files.isDirectory(place)) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        List<Path> dead = entries(place).stream()
                .filter(file -> Files.isSymbolicLink(file) && !Files.exists(file))
                .toList();
        if (!dead.isEmpty()) {
            notes.add("annotations " + place + ": left out " + dead.size() + " links that lead nowhere"
                    + names(dead, ": ") + ": mend them if there are annotations behind");
        }
        List<Path> below = entries(place).stream()
                .filter(folder -> Files.isDirectory(folder) && Files.isReadable(folder))
                .flatMap(folder -> entries(folder).stream())
                .filter(this::isOfPhotos)
                .toList();
        if (!below.isEmpty()) {
            notes.add("annotations " + place + ": " + below.size() + " files of " + format.title()
                    + " in folders below were not read" + names(below, ": ") + ": give each folder a suite of its own");
        }
        return notes;
    }

    /** Whether a file beside those that are read is of the same format, one that has a file a photo. */
    private boolean isOfPhotos(Path file) {
        boolean isPossible = (format == AnnotationFormat.VOC || format == AnnotationFormat.LABELME)
                && Files.isRegularFile(file)
                && AnnotationFormat.ofKind(FileStart.ending(file)).contains(format);
        try {
            return isPossible && format.isOf(FileStart.inFolder(file));
        } catch (SetupException unreadable) {
            return false; // nobody asked for it
        }
    }

    /** What a reader of one file a photo reads. */
    List<AnnotatedPhoto> each(Function<Path, AnnotatedPhoto> reader) {
        return all().stream().map(reader).toList();
    }

    /** The one file that holds all photos. */
    Path only() {
        List<Path> found = all();
        if (found.size() > 1) {
            throw new SetupException("annotations " + place + " have " + found.size() + " files of " + format.title()
                    + names(found, ": ") + ": name the one that is meant in <annotations>");
        }
        return found.get(0);
    }

    private List<Path> all() {
        if (files.isEmpty()) {
            throw new SetupException("annotations " + place + " have no file of " + format.title() + ", which "
                    + format.element() + " asks for: correct the path, or the format");
        }
        return files;
    }

    private static List<Path> list(Path folder) {
        return entries(folder).stream().filter(Files::isRegularFile).toList();
    }

    /** Hidden ones are none. */
    private static List<Path> entries(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw TextFile.unreadable(folder, unreadable);
        }
    }
}

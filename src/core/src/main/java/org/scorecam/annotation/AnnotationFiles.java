package org.scorecam.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/** Which files are to be read, and as what. */
record AnnotationFiles(AnnotationFormat format, List<Path> files) {
    static AnnotationFiles single(Path file, @Nullable AnnotationFormat wanted) {
        return new AnnotationFiles(wanted == null ? told(file) : wanted, List.of(file));
    }

    /** One COCO file, or any number of VOC files; hidden files and subfolders are left alone. */
    static AnnotationFiles inFolder(Path folder, @Nullable AnnotationFormat wanted) {
        List<Path> all = list(folder);
        List<Path> coco = named(all, AnnotationFormat.COCO);
        List<Path> voc = named(all, AnnotationFormat.VOC);
        boolean ambiguous = wanted == null && !coco.isEmpty() && !voc.isEmpty();
        boolean isCoco = wanted == AnnotationFormat.COCO || (wanted == null && voc.isEmpty());
        if (ambiguous || (isCoco ? coco.size() != 1 : voc.isEmpty())) {
            throw new SetupException("annotations " + folder + " must be a folder of one COCO file (.json) or of Pascal"
                    + " VOC files (.xml), but " + found(coco.size(), voc.size(), all.size())
                    + ": name the file itself, or say <format>coco</format> or <format>voc</format>");
        }
        return isCoco
                ? new AnnotationFiles(AnnotationFormat.COCO, coco)
                : new AnnotationFiles(AnnotationFormat.VOC, voc);
    }

    List<AnnotatedPhoto> read() {
        if (format == AnnotationFormat.COCO) {
            return CocoReader.read(files.get(0));
        }
        List<AnnotatedPhoto> photos = new ArrayList<>();
        files.forEach(file -> photos.add(VocReader.read(file)));
        return photos;
    }

    private static String found(int coco, int voc, int all) {
        return "it has " + coco + " .json and " + voc + " .xml among its " + all + " files";
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new SetupException(
                    "annotations " + folder + " cannot be read (" + unreadable + "): check its permissions",
                    unreadable);
        }
    }

    private static List<Path> named(List<Path> files, AnnotationFormat format) {
        return files.stream()
                .filter(file -> format.isNameOf(file.getFileName().toString()))
                .toList();
    }

    private static AnnotationFormat told(Path file) {
        int first = firstCharacter(file);
        return switch (first) {
            case '{', '[' -> AnnotationFormat.COCO;
            case '<' -> AnnotationFormat.VOC;
            case -1 -> throw new SetupException("annotations " + file + " are empty: write the file again");
            default ->
                throw new SetupException("annotations " + file
                        + " are neither COCO JSON nor Pascal VOC XML: they begin with neither { nor <; export them as"
                        + " one of these");
        };
    }

    /** The first that is no white space and no part of a byte order mark, in any Unicode encoding; -1 at the end. */
    private static int firstCharacter(Path file) {
        try (var content = Files.newInputStream(file)) {
            int next = content.read();
            while (next == 0xEF || next == 0xBB || next == 0xBF || next >= 0xFE || next == 0 || isSpace(next)) {
                next = content.read();
            }
            return next;
        } catch (IOException unreadable) {
            throw new SetupException(
                    "annotations " + file + " cannot be read (" + unreadable + "): check the file and its permissions",
                    unreadable);
        }
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }
}

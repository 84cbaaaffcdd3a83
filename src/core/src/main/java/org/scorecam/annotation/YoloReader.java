package org.scorecam.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scorecam.outcome.SetupException;

/**
 * Reads YOLO's text files, one a photo of the same name: a line an object, {@code class x y width height} of the box's
 * centre, or {@code class x1 y1 x2 y2 x3 y3 …} of an outline, all in shares of the photo.
 */
final class YoloReader {
    private final Path folder;
    private final YoloNames names;

    private YoloReader(Path folder, YoloNames names) {
        this.folder = folder;
        this.names = names;
    }

    /** @param given the folder of the text files, the data set's folder, or its {@code data.yaml} */
    static List<AnnotatedPhoto> read(Path given) {
        if (!Files.isDirectory(given) && !YoloNames.isYaml(given) && !YoloNames.isNames(given)) {
            throw new SetupException("annotations " + given
                    + " are one file, but YOLO has one a photo: name their folder," + " or data.yaml beside them");
        }
        Path root = Files.isDirectory(given) ? given : given.toAbsolutePath().resolveSibling("");
        Path labels = root.resolve("labels");
        Path folder = Files.isDirectory(labels) ? labels : root;
        YoloNames names = Files.isDirectory(given) ? YoloNames.near(folder) : YoloNames.read(given);
        return new YoloReader(folder, names).photos();
    }

    /** Whether the folder, or one below, has a text file whose first line is an object's. */
    static boolean isIn(Path folder) {
        return YoloNames.isIn(folder) || textFiles(folder).stream().anyMatch(YoloReader::isYolo);
    }

    private static boolean isYolo(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("").matches("\uFEFF?\\s*\\d+(\\.0+)?(\\s+[-+.\\deE]+){4,}\\s*");
        } catch (IOException | java.io.UncheckedIOException noText) {
            return false;
        }
    }

    private static List<Path> textFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> PhotoName.of(folder, file).matches("(?i)([^.][^/]*/)*[^./][^/]*\\.txt"))
                    .filter(Files::isRegularFile)
                    .filter(file -> !YoloNames.isNames(file))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw TextFile.unreadable(folder, unreadable);
        }
    }

    private List<AnnotatedPhoto> photos() {
        List<AnnotatedPhoto> photos = new ArrayList<>();
        for (Path file : textFiles(folder)) {
            photos.add(photo(file));
        }
        if (photos.isEmpty()) {
            throw new SetupException("annotations " + folder
                    + " have no text file (.txt): put the folder of YOLO's label files into <annotations>");
        }
        return photos;
    }

    private AnnotatedPhoto photo(Path file) {
        List<AnnotatedObject> objects = new ArrayList<>();
        String name = PhotoName.of(folder, file);
        List<String> lines = TextFile.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                objects.add(new YoloLine(file, i + 1, lines.get(i).strip()).object(names, name));
            }
        }
        return new AnnotatedPhoto(name.substring(0, name.length() - ".txt".length()), null, objects, name);
    }
}

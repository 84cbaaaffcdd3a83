package org.scorecam.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * What YOLO's class numbers stand for: {@code data.yaml}, or {@code classes.txt} ({@code obj.names}), a name a line, or Label Studio's
 * {@code notes.json}.
 *
 * @param file where they are from
 * @param keypoints what {@code data.yaml} says of them; null where it, or another file, says nothing
 */
record YoloNames(
        Path file, Map<Integer, String> names, @Nullable YoloKeypoints keypoints) {
    /** Data sets have {@code labels/train}, and {@code data.yaml} at the top. */
    private static final int FOLDERS_ABOVE = 2;

    private static final List<String> LISTS = List.of("classes.txt", "obj.names", "_darknet.labels");

    String name(int index, YoloLine line) {
        String name = names.get(index);
        if (name == null) {
            throw line.invalid("is of class " + index + ", but " + file.getFileName() + " names "
                    + (names.isEmpty()
                            ? "none"
                            : "only "
                                    + names.keySet().stream()
                                            .map(String::valueOf)
                                            .reduce((one, other) -> one + ", " + other)
                                            .orElse(""))
                    + ": add its name there, or mend the line");
        }
        return name;
    }

    /** The names in the folder, or in one of the two above it; those in {@code labels} and beside it are of one data set. */
    static YoloNames near(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        for (int up = 0; up <= FOLDERS_ABOVE && place != null; up++, place = place.getParent()) {
            List<Path> files = files(place);
            if (!files.isEmpty()) {
                Path beside = place.getParent();
                return only(
                        place.endsWith("labels") && beside != null
                                ? Stream.concat(files.stream(), files(beside).stream())
                                        .toList()
                                : files);
            }
        }
        throw new SetupException("annotations " + folder + " do not say what YOLO's class numbers stand for: put"
                + " classes.txt (line i names class i, counted from 0) or data.yaml (with names) into the folder, or"
                + " up to two folders above it");
    }

    /** Label Studio's notes alone are no sign. */
    static boolean isIn(Path folder) {
        return files(folder).stream().anyMatch(file -> !YoloNotes.isNamedSo(file));
    }

    static boolean isNames(Path file) {
        return LISTS.contains(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            isNames(file) || (isYaml(file) && YoloYaml.hasNames(file)) || YoloNotes.isNotes(file))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw TextFile.unreadable(folder, unreadable);
        }
    }

    static boolean isYaml(Path file) {
        return String.valueOf(file.getFileName()).matches("(?i)[^.].*\\.ya?ml");
    }

    /** Several files must say the same. */
    private static YoloNames only(List<Path> files) {
        List<YoloNames> all = files.stream().map(YoloNames::read).toList();
        YoloNames first = all.stream()
                .filter(each -> !YoloNotes.isNamedSo(each.file()))
                .findFirst()
                .orElse(all.get(0));
        for (YoloNames other : all) {
            if (!first.agreesWith(other)) {
                throw new SetupException("annotations: " + first.file() + " and " + other.file()
                        + " give YOLO's classes different names: remove one, or name the right data.yaml in"
                        + " <annotations>");
            }
        }
        return all.stream().filter(each -> isYaml(each.file())).findFirst().orElse(first);
    }

    /** Label Studio may note less classes than there are, but no others. */
    private boolean agreesWith(YoloNames other) {
        return YoloNotes.isNamedSo(other.file())
                ? other.names().entrySet().stream()
                        .allMatch(noted -> noted.getValue().equals(names.get(noted.getKey())))
                : names.equals(other.names());
    }

    static YoloNames read(Path file) {
        if (isYaml(file)) {
            return YoloYaml.read(file);
        }
        return new YoloNames(file, YoloNotes.isNamedSo(file) ? YoloNotes.names(file) : lines(file), null);
    }

    private static Map<Integer, String> lines(Path file) {
        List<String> lines = new ArrayList<>(TextFile.lines(file));
        Map<Integer, String> names = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            @Nullable String name = lines.get(i).strip();
            if (!name.isEmpty()) {
                names.put(i, name);
            }
        }
        if (names.isEmpty()) {
            throw new SetupException("annotations " + file + " are empty: name class i in line i, counted from 0");
        }
        return names;
    }
}

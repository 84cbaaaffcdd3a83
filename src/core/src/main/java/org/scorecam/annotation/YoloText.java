package org.scorecam.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scorecam.file.LfsPointer;
import org.scorecam.image.PhotoEndings;

/**
 * A text file in a data set's folder: labels, or what lies beside them.
 *
 * @param name as seen from the data set's folder, with {@code /}
 */
record YoloText(Path file, String name) {
    private static final Pattern OBJECT = Pattern.compile("\uFEFF?\\s*\\d+(\\.0+)?(\\s+[-+.\\deE]+){4,}\\s*");

    /** What data sets come with that is for people or their tools. */
    private static final Pattern FOR_PEOPLE = Pattern.compile(
            "(readme|licen[cs]e|notes?|notice|changelog|authors|citation|attribution|credits|requirements)\\b.*");

    /** Darknet's, COCO's and Ultralytics' lists of photos. */
    private static final Pattern LIST =
            Pattern.compile("(autosplit_)?(train|val|valid|validation|test|trainval)[\\w-]*\\.txt");

    /** Whether its first line is an object's. */
    boolean isOfObjects() {
        return anyLine(
                lines -> lines.limit(1).anyMatch(line -> OBJECT.matcher(line).matches()));
    }

    /** Whether it lies in a folder that is for labels alone: Ultralytics', Roboflow's, or CVAT's and Darknet's. */
    boolean isInFolderOfLabels() {
        return folders().stream().anyMatch(YoloText::isFolderOfLabels);
    }

    private static boolean isFolderOfLabels(String folder) {
        return folder.equalsIgnoreCase("labels") || folder.matches("(?i)obj_.*_?data");
    }

    /** Whether it is plainly something else: a text for people, or a list of photos. */
    boolean isAside() {
        String own = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return (FOR_PEOPLE.matcher(own).matches() && !isOfObjects())
                || (LIST.matcher(own).matches() && !isOfObjects() && isOfPhotos());
    }

    private boolean isOfPhotos() {
        return anyLine(lines -> lines.filter(line -> !line.isBlank()).findFirst().stream()
                .anyMatch(line -> PhotoEndings.isPhoto(line.strip().replaceFirst(".*[/\\\\]", ""))));
    }

    private boolean anyLine(Predicate<Stream<String>> of) {
        try (Stream<String> lines = Files.lines(file)) {
            return of.test(lines);
        } catch (IOException | UncheckedIOException noText) {
            return false;
        }
    }

    boolean isPointer() {
        return LfsPointer.is(file);
    }

    private List<String> folders() {
        List<String> all = List.of(name.split("/", -1));
        return all.subList(0, all.size() - 1);
    }

    /**
     * The photo's name without its ending, as the data set's folder has it: as the text's where the photos lie beside, else, as
     * Ultralytics has it, with {@code images} for {@code labels}; or without such a folder, for photos that lie elsewhere.
     */
    List<String> photos() {
        String own = name.substring(0, name.length() - ".txt".length());
        Set<String> names = new LinkedHashSet<>(List.of(own));
        List<String> folders = folders();
        for (int i = folders.size() - 1; i >= 0; i--) {
            if (isFolderOfLabels(folders.get(i))) {
                List<String> parts = new ArrayList<>(List.of(own.split("/", -1)));
                parts.set(i, "images");
                names.add(String.join("/", parts));
                parts.remove(i);
                names.add(String.join("/", parts));
                break;
            }
        }
        return List.copyOf(names);
    }
}

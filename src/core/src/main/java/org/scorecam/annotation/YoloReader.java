package org.scorecam.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.FileTree;
import org.scorecam.outcome.SetupException;

/**
 * Reads YOLO's text files, one a photo of the same name: a line an object, {@code class x y width height} of the box's
 * centre, or {@code class x1 y1 x2 y2 x3 y3 …} of an outline, all in shares of the photo.
 */
final class YoloReader {
    private static final String LABELS = "labels";

    private final Path folder;
    private final YoloNames names;
    private final boolean masks;
    private final Consumer<String> notes;

    private YoloReader(Path folder, YoloNames names, boolean masks, Consumer<String> notes) {
        this.folder = folder;
        this.names = names;
        this.masks = masks;
        this.notes = notes;
    }

    /**
     * Reads a data set.
     *
     * @param given the folder of the text files, the data set's folder, or its {@code data.yaml}
     * @param masks whether outlines are read as such, too
     * @param notes takes what was left out
     */
    static List<AnnotatedPhoto> read(Path given, boolean masks, Consumer<String> notes) {
        if (!Files.isDirectory(given) && !YoloNames.isYaml(given) && !YoloNames.isNames(given)) {
            throw new SetupException("annotations " + given
                    + " are one file, but YOLO has one a photo: name their folder," + " or data.yaml beside them");
        }
        Path root = Files.isDirectory(given) ? given : given.toAbsolutePath().resolveSibling("");
        Path labels = root.resolve(LABELS);
        YoloNames names = Files.isDirectory(given)
                ? YoloNames.near(Files.isDirectory(labels) ? labels : root)
                : YoloNames.read(given);
        return new YoloReader(root, names, masks, notes).photos();
    }

    /** Whether the folder, or one below, has a text file whose first line is an object's. */
    static boolean isIn(Path folder) {
        return YoloNames.isIn(folder)
                || texts(FileTree.of("annotations", folder), "").stream().anyMatch(YoloText::isOfObjects);
    }

    private static List<YoloText> texts(FileTree tree, String prefix) {
        return tree.files().entrySet().stream()
                .filter(file -> file.getKey().toLowerCase(Locale.ROOT).endsWith(".txt"))
                .filter(file -> !YoloNames.isNames(file.getValue()))
                .map(file -> new YoloText(file.getValue(), prefix + file.getKey()))
                .toList();
    }

    private List<AnnotatedPhoto> photos() {
        List<YoloText> labels = labels();
        if (labels.isEmpty()) {
            throw new SetupException("annotations " + folder
                    + " have no text file (.txt): put the folder of YOLO's label files into <annotations>");
        }
        Map<YoloText, List<YoloLine>> lines = new LinkedHashMap<>();
        labels.forEach(text -> lines.put(text, YoloLine.lines(text.file())));
        @Nullable
        YoloKeypoints keypoints = YoloForm.of(
                folder.toString(), lines.values().stream().flatMap(List::stream).toList(), names);
        return lines.entrySet().stream()
                .map(entry -> photo(entry.getKey(), entry.getValue(), keypoints))
                .toList();
    }

    /** A data set's {@code labels}, where it has them; else all that is no text for people, or whose first line is an object's. */
    private List<YoloText> labels() {
        Path labelsAlone = folder.resolve(LABELS);
        boolean isAlone = Files.isDirectory(labelsAlone);
        FileTree tree = FileTree.of("annotations", isAlone ? labelsAlone : folder);
        tree.notes("annotations", folder).forEach(notes);
        return labels(texts(tree, isAlone ? LABELS + "/" : ""));
    }

    private List<YoloText> labels(List<YoloText> all) {
        boolean hasFolders = all.stream().anyMatch(YoloText::isInFolderOfLabels);
        List<YoloText> others = new ArrayList<>();
        List<YoloText> kept = new ArrayList<>();
        for (YoloText text : all) {
            if (text.isAside()) {
                continue;
            }
            boolean isKept = !hasFolders || text.isInFolderOfLabels() || text.isOfObjects() || text.isPointer();
            (isKept ? kept : others).add(text);
        }
        if (!others.isEmpty()) {
            notes.accept("annotations " + folder + ": " + others.size()
                    + " text files outside of the folders of labels hold none, and were left out, the first is "
                    + others.get(0).name());
        }
        return kept;
    }

    private AnnotatedPhoto photo(YoloText text, List<YoloLine> lines, @Nullable YoloKeypoints keypoints) {
        String source = text.name().replaceFirst("^labels/", "");
        List<String> photos = new ArrayList<>(text.photos());
        return new AnnotatedPhoto(
                own(text, photos),
                null,
                lines.stream()
                        .map(line -> line.object(names, keypoints, masks, source))
                        .toList(),
                source,
                photos);
    }

    /** The name that is likeliest, taken from the others. */
    private String own(YoloText text, List<String> photos) {
        boolean hasImages = photos.size() > 1
                && !text.name().startsWith("labels/")
                && Files.isDirectory(folder.resolve(photos.get(1)).resolveSibling(""));
        return photos.remove(text.name().startsWith("labels/") ? photos.size() - 1 : hasImages ? 1 : 0);
    }
}

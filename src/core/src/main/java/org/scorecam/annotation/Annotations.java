package org.scorecam.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * Reads annotated suites: COCO, Pascal VOC, YOLO, CSV, LabelMe, Create ML, or a folder a class.
 *
 * <p>Boxes are handed on as they are written: whether one lies on its photo is for whoever opens the photo. They become
 * xyxy, edges, in pixels or, where YOLO writes them, in shares of the photo. An object without a place has none
 * ({@link AnnotatedObject#place()} is null). No reader opens any file but the annotations, or any address.
 */
public final class Annotations {
    private Annotations() {}

    /**
     * What the annotations say.
     *
     * @param choices {@code format}: {@code coco, voc, yolo, csv, labelme, createml} or {@code folders}, found by looking
     *     where it is null; {@code crowd, difficult, truncated}: {@code include} (the default) or {@code ignore}; {@code
     *     pixels}: {@code as-is} (the default) or {@code one-based}; {@code regions}: {@code boxes} (the default) or {@code
     *     masks}, which are then handed on beside the boxes, where there are some
     * @throws SetupException if there is nothing to read, the format is not plain, a file is malformed, an entry points
     *     nowhere, a photo is named twice, or a choice is none of those allowed
     */
    public static AnnotatedSuite read(Path fileOrFolder, AnnotationChoices choices) {
        if (!Files.exists(fileOrFolder)) {
            throw new SetupException(
                    "annotations " + fileOrFolder + " do not exist: mend the path in <annotations>, or add the file");
        }
        String written = choices.format();
        AnnotationFormat wanted = written == null ? null : AnnotationFormat.named(written);
        Found found = Files.isDirectory(fileOrFolder) ? Found.in(fileOrFolder) : single(fileOrFolder, wanted);
        AnnotationFormat format = found.format(wanted);
        List<AnnotatedPhoto> photos = read(found, format, Reading.of(choices, format));
        requireDistinct(photos);
        return new AnnotatedSuite(photos, format.hasBoxes());
    }

    private static Found single(Path file, @Nullable AnnotationFormat wanted) {
        AnnotationFormat format = wanted == null ? FileFormat.of(file) : wanted;
        if (format == AnnotationFormat.FOLDERS) {
            throw new SetupException("annotations " + file + " are a file, but " + format.element()
                    + " needs the folder of the photos: leave <annotations> out");
        }
        return Found.single(file, format);
    }

    private static List<AnnotatedPhoto> read(Found found, AnnotationFormat format, Reading reading) {
        return switch (format) {
            case COCO -> CocoReader.read(found.only(format), reading);
            case VOC ->
                found.of(format).stream()
                        .map(file -> VocReader.read(file, reading))
                        .toList();
            case YOLO -> YoloReader.read(found.place(format));
            case CSV -> CsvReader.read(found.only(format), reading);
            case LABELME ->
                found.of(format).stream()
                        .map(file -> LabelMeReader.read(file, reading))
                        .toList();
            case CREATEML -> CreateMlReader.read(found.only(format));
            case FOLDERS -> FoldersReader.read(found.place(format));
        };
    }

    private static void requireDistinct(List<AnnotatedPhoto> photos) {
        Map<String, AnnotatedPhoto> seen = new HashMap<>();
        for (AnnotatedPhoto photo : photos) {
            AnnotatedPhoto earlier = seen.put(photo.file(), photo);
            if (earlier != null) {
                throw new SetupException("the photo " + photo.file() + " is annotated twice (" + earlier.source() + "; "
                        + photo.source() + "): merge the two, or mend the name in one");
            }
        }
    }
}

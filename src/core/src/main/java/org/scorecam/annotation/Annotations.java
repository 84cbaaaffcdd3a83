package org.scorecam.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * Reads annotated suites: COCO JSON (one file), or Pascal VOC XML (one file, or a folder of them, a photo each).
 *
 * <p>Boxes are handed on as they are written: whether one lies on its photo is for whoever opens the photo. COCO's
 * {@code [x, y, width, height]} becomes xyxy; VOC's edges are taken as they stand, though some tools count from one. An
 * object without a box has none ({@link AnnotatedObject#box()} is null), and COCO's {@code iscrowd} makes no difference.
 */
public final class Annotations {
    private Annotations() {}

    /**
     * The annotated photos, in the order of the file, or of the files' names.
     *
     * @param format {@code coco} or {@code voc}; null to tell it from the content
     * @throws SetupException if there is nothing to read, the format is not plain, a file is malformed, an entry points
     *     nowhere, or a photo is named twice
     */
    public static List<AnnotatedPhoto> read(Path fileOrFolder, @Nullable String format) {
        if (!Files.exists(fileOrFolder)) {
            throw new SetupException(
                    "annotations " + fileOrFolder + " do not exist: mend the path in <annotations>, or add the file");
        }
        AnnotationFormat wanted = format == null ? null : AnnotationFormat.named(format);
        AnnotationFiles files = Files.isDirectory(fileOrFolder)
                ? AnnotationFiles.inFolder(fileOrFolder, wanted)
                : AnnotationFiles.single(fileOrFolder, wanted);
        List<AnnotatedPhoto> photos = files.read();
        requireDistinct(photos);
        return photos;
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

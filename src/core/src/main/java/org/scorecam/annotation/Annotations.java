package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @param settings with {@code masks}, masks are handed on beside the boxes, where there are some
     * @throws SetupException if there is nothing to read, the format is not plain, a file is malformed, an entry points
     *     nowhere, a photo is named twice, or the format cannot have what is set
     */
    public static AnnotatedSuite read(Path fileOrFolder, AnnotationSettings settings) {
        AnnotationFiles files = AnnotationFiles.find(fileOrFolder, settings.format());
        settings.requireFor(files);
        List<AnnotatedPhoto> photos = files.format().read(files, settings);
        requireDistinct(photos);
        return new AnnotatedSuite(photos, files.format().hasBoxes());
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

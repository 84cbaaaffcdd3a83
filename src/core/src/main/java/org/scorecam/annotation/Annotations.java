package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scorecam.outcome.SetupException;

/**
 * Reads annotated suites, of each {@link AnnotationFormat}.
 *
 * <p>Boxes are handed on as they are written: whether one lies on its photo is for whoever opens the photo. They become
 * xyxy, edges, in pixels or, where YOLO writes them, in shares of the photo. An object without a place has none
 * ({@link AnnotatedObject#place()} is null). No reader opens any file but the annotations, or any address.
 */
public final class Annotations {
    private static final int LONGEST_NAME = 4096;

    private Annotations() {}

    /**
     * What the annotations say.
     *
     * @param settings with {@code masks}, masks are handed on beside the boxes, where there are some
     * @throws SetupException if there is nothing to read, the format is not plain, a file is malformed, an entry points
     *     nowhere, a photo is named twice, or the format cannot have what is set
     */
    public static AnnotatedSuite read(Path fileOrFolder, AnnotationSettings settings) {
        try {
            AnnotationFiles files = AnnotationFiles.find(fileOrFolder, settings.format());
            settings.requireFor(files);
            Findings findings = new Findings();
            files.notes().forEach(findings::note);
            List<AnnotatedPhoto> photos = files.format().read(files, settings, findings);
            photos.forEach(photo -> requireNames(fileOrFolder, photo));
            requireDistinct(photos);
            return new AnnotatedSuite(
                    photos, files.format().hasBoxes() && !areOfPhotos(photos), findings.categories(), findings.notes());
        } catch (StackOverflowError tooDeep) {
            throw nestedTooDeeply(fileOrFolder, tooDeep);
        } catch (OutOfMemoryError tooLarge) {
            throw new SetupException(
                    "annotations " + fileOrFolder + " do not fit into the memory of "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB: give Maven more with MAVEN_OPTS=-Xmx…, or make them smaller",
                    tooLarge);
        }
    }

    /** Whether there are classes, and each is of a whole photo. */
    private static boolean areOfPhotos(List<AnnotatedPhoto> photos) {
        List<AnnotatedObject> objects =
                photos.stream().flatMap(photo -> photo.objects().stream()).toList();
        return !objects.isEmpty() && objects.stream().allMatch(AnnotatedObject::isOfPhoto);
    }

    static SetupException nestedTooDeeply(Path file, StackOverflowError cause) {
        return new SetupException(
                "annotations " + file + " are nested too deeply to be read: write the file again", cause);
    }

    /** What no file system and no result can hold is refused before anybody looks for it. */
    private static void requireNames(Path annotations, AnnotatedPhoto photo) {
        requireName(annotations, photo.file(), "the photo's name in " + photo.source());
        for (AnnotatedObject object : photo.objects()) {
            requireName(annotations, object.className(), "the class's name in " + object.source());
        }
    }

    private static void requireName(Path annotations, String name, String where) {
        String problem = name.indexOf('\0') >= 0
                ? "NUL"
                : name.length() > LONGEST_NAME
                        ? name.length() + " characters, more than the " + LONGEST_NAME + " that file systems take"
                        : name.codePoints().anyMatch(Annotations::isHalf) ? "half a character (a lone surrogate)" : "";
        if (!problem.isEmpty()) {
            throw new SetupException(
                    "annotations " + annotations + ": " + where + " has " + problem + ": mend the name");
        }
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
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

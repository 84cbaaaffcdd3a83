package org.scorecam.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.AnnotationFormat;
import org.scorecam.file.FileNames;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/**
 * What a user says of a project that is begun: on the command line, as there is no pom.
 *
 * @param init those of {@code <init>}
 */
public record ProposalSettings(Settings init) {
    private static final int PHOTOS = 50;
    private static final int MOST_PHOTOS = 10_000;

    /** Of folders in which data sets have their photos: they name no suite. */
    private static final Set<String> PLAIN_NAMES =
            Set.of("images", "jpegimages", "photos", "test", "train", "val", "valid");

    /** How many photos are tried and explained at most. */
    public int photos() {
        return init.get("photos")
                .or(PHOTOS)
                .whole("how many photos are tried and explained at most, a whole number", 1, MOST_PHOTOS, PHOTOS);
    }

    /** Whether the pom is written. */
    public boolean isWritten() {
        return init.get("write").truth(false);
    }

    /** The annotations' format; null to find it by looking. */
    public @Nullable AnnotationFormat format() {
        return init.get("format")
                .orNull(written -> written.word("one of", List.of(AnnotationFormat.values()), Setting::written));
    }

    /**
     * {@code <suite>}, by its elements: photos whose annotations are not named have them in their folder, or are a folder a class.
     *
     * @throws SetupException if no photos are named, or no annotations are found
     */
    public Map<String, Object> suite() {
        Path images = FileNames.path(
                "-Dscorecam.images", init.get("images").text("the folder of the photos, -Dscorecam.images=photos"));
        Path annotations =
                FileNames.path("-Dscorecam.annotations", init.get("annotations").textOr(images.toString()));
        AnnotationFormat format = format();
        boolean isOfFolders = format == null
                ? Files.isDirectory(annotations) && AnnotationFormat.of(annotations) == AnnotationFormat.FOLDERS
                : format == AnnotationFormat.FOLDERS;
        Map<String, Object> suite = new TreeMap<>();
        suite.put("name", name(images.toAbsolutePath().normalize()));
        suite.put("images", images.toString());
        if (isOfFolders) {
            suite.put("format", Setting.written(AnnotationFormat.FOLDERS));
        } else {
            suite.put("annotations", annotations.toString());
        }
        if (format != null) {
            suite.put("format", Setting.written(format));
        }
        for (String names : List.of("backgroundClasses", "shortcuts")) {
            List<String> named = parts(init.get(names));
            if (!named.isEmpty()) {
                suite.put(names, named);
            }
        }
        Map<String, String> classes = classes(init.get("classes"));
        if (!classes.isEmpty()) {
            suite.put("classes", classes);
        }
        return suite;
    }

    /** A folder's name, or where that says nothing its parent's. */
    private static String name(Path images) {
        String name = String.valueOf(images.getFileName());
        Path parent = images.getParent();
        return parent != null && PLAIN_NAMES.contains(name.toLowerCase(Locale.ROOT))
                ? String.valueOf(parent.getFileName())
                : name;
    }

    private static List<String> parts(Setting written) {
        return written.isWritten() ? List.of(written.textOr("").split("\\s*,\\s*", -1)) : List.of();
    }

    private static Map<String, String> classes(Setting written) {
        Map<String, String> classes = new LinkedHashMap<>();
        for (String part : parts(written)) {
            int equals = part.lastIndexOf('=');
            if (equals < 1) {
                throw written.wrong("must be a name and an index for each class, with commas: kangaroo=104,dog=7");
            }
            classes.put(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip());
        }
        return classes;
    }
}

package org.scorecam.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Which files count as photos: by the endings of their names, in any case. What they really are is told from their content. */
public final class PhotoEndings {
    private static final List<String> ENDINGS =
            List.of(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".bmp", ".gif", ".webp", ".tif", ".tiff");

    private PhotoEndings() {}

    /** All of them, as messages list them. */
    public static String listed() {
        return String.join(", ", ENDINGS.subList(0, ENDINGS.size() - 1)) + " or " + ENDINGS.get(ENDINGS.size() - 1);
    }

    /** Whether a name in a folder, with {@code /}, is a photo's; hidden files and folders hold none. */
    public static boolean isPhoto(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".")
                && !lower.contains("/.")
                && ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /** The photo's name without its ending. */
    public static String stem(String name) {
        return isPhoto(name) ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** Of a photo that is not there: a file of its name with another ending, as {@code " (but <x> does)"}; or an empty string. */
    static String hint(Path missing) {
        String stem = stem(String.valueOf(missing.getFileName()));
        return ENDINGS.stream()
                .map(ending -> missing.resolveSibling(stem + ending))
                .filter(Files::exists)
                .findFirst()
                .map(other -> " (but " + other.getFileName() + " does)")
                .orElse("");
    }
}

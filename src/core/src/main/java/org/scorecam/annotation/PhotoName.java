package org.scorecam.annotation;

import java.nio.file.Path;

/** A photo's name, as annotations have it. */
final class PhotoName {
    private PhotoName() {}

    /** With {@code /} between folders, also where a tool on Windows wrote it, and no {@code ./} before. */
    static String normalised(String written) {
        String name = written.strip().replace('\\', '/');
        while (name.startsWith("./")) {
            name = name.substring(2);
        }
        return name;
    }

    /** A file as seen from a folder. */
    static String of(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}

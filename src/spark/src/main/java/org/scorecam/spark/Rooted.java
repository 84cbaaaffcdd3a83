package org.scorecam.spark;

import java.nio.file.Path;

/** Absolute paths of one machine below a folder of another, so that all lie to each other as they did. */
final class Rooted {
    private Rooted() {}

    /** With {@code /}, without a root; a drive is a folder. */
    static String name(Path absolute) {
        Path path = absolute.toAbsolutePath().normalize();
        String root = String.valueOf(path.getRoot()).replace(":", "").replace('\\', '/');
        return (root + path.subpath(0, path.getNameCount()).toString().replace('\\', '/')).replaceAll("^/+", "");
    }

    static Path in(Path folder, Path absolute) {
        return folder.resolve(name(absolute));
    }
}

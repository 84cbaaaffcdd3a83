package org.scorecam.file;

import java.nio.file.Path;

/** Paths as results name them: the same on every machine. */
public final class RelativePath {
    private RelativePath() {}

    /** {@code file} seen from {@code basedir}, with {@code /}. */
    public static String of(Path basedir, Path file) {
        Path from = basedir.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        boolean sameRoot = from.getRoot() != null && from.getRoot().equals(to.getRoot());
        String path =
                (sameRoot ? from.relativize(to) : to.getFileName()).toString().replace('\\', '/');
        return path.isEmpty() ? "." : path;
    }
}

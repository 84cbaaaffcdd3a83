package org.scorecam.file;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

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

    /** The same path, with {@code /}, in which {@code .} and {@code ..} are resolved, as far as they stay below its start. */
    public static String resolved(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
